import { passwordRefusals } from '#capabilities/identity/text/sign-in.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { SetUp } from '../contract/set-up.ts'

/** The five steps of the first run (picture 10). */
export const setUpSteps = {
  label: { zh: '第一次使用', en: 'First use' },
  later: {
    zh: '每一步都能以后再改。中途关掉也不丢。',
    en: 'Every step can be changed later. Nothing is lost if you stop half-way.',
  },
  organisation: { zh: '单位与管理员', en: 'Organisation and administrators' },
  organisationNote: { zh: '约 3 分钟', en: 'about 3 minutes' },
  roster: { zh: '导入名册', en: 'Import roster' },
  rosterNote: { zh: '有什么表就传什么表', en: 'any list you have' },
  rosterDone: { zh: '{n} 人', en: '{n|person|people}' },
  posts: { zh: '岗位与风险点', en: 'Posts and risk points' },
  postsNote: { zh: '一张表，或有模板可选', en: 'a list, or choose from templates' },
  postsDone: { zh: '{posts} 个岗位，{points} 个风险点', en: '{posts|post|posts}, {points|risk point|risk points}' },
  postsProposed: {
    zh: '{posts} 个岗位，{points} 个风险点，{proposed} 个待确认',
    en: '{posts|post|posts}, {points|risk point|risk points}, {proposed} to be confirmed',
  },
  burden: { zh: '负担上限与节日', en: 'Burden and key dates' },
  burdenNote: { zh: '默认每人每月 50 分钟', en: '50 minutes per person per month by default' },
  evidence: { zh: '存证', en: 'Evidence' },
  evidenceNote: { zh: '检查点给别人一份，做第一次备份', en: 'give others a checkpoint, make a first backup' },
} satisfies Record<string, Pair>

export const setUpText = {
  title: { zh: '单位与管理员', en: 'Organisation and administrators' },
  lead: {
    zh: '先有单位和三位管理员。三样权在三个人手里：谁也不能自己开门、自己进门、自己擦脚印。',
    en: 'First the organisation and three administrators. Three powers lie with three people, so that nobody alone can open the door, walk in and wipe away the traces.',
  },
  organisation: { zh: '单位', en: 'Organisation' },
  name: { zh: '单位全称', en: 'Full name' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  optional: { zh: '可不填', en: 'optional' },
  system: { zh: '系统管理员：你', en: 'System administrator: you' },
  systemNote: { zh: '导入名册、开账号、提出授权。', en: 'Imports the roster, opens accounts, proposes roles.' },
  security: { zh: '安全管理员：另一个人', en: 'Security administrator: somebody else' },
  securityNote: { zh: '批准敏感授权和换登录码。', en: 'Approves sensitive roles and new sign-in codes.' },
  audit: { zh: '审计管理员：第三个人', en: 'Audit administrator: a third person' },
  auditNote: { zh: '看谁看过什么。', en: 'Sees who looked at what.' },
  staffNo: { zh: '工号', en: 'Staff number' },
  person: { zh: '姓名', en: 'Name' },
  password: { zh: '你的密码', en: 'Your password' },
  submit: { zh: '建立单位，印两张纸条', en: 'Open the organisation, print two slips' },
  missing: { zh: '请填写', en: 'Please fill this in' },
  noLink: {
    zh: '这一页要从设置链接打开。启动准绳的人在终端里能看到它；重新启动会给一个新的。',
    en: 'This page opens from the set-up link. The person who started Plumbline can see it in the terminal; restarting gives a new one.',
  },
  there: { zh: '单位已经设好：{name}。请登录。', en: '{name} has been set up. Please sign in.' },
  toSignIn: { zh: '去登录', en: 'Sign in' },
  next: { zh: '下一步：导入名册', en: 'Next: import the roster' },
  slipsLead: {
    zh: '单位已建立，你已登录。下面两张纸条只显示这一次：打印，分别交给安全管理员和审计管理员本人。',
    en: 'The organisation is set up and you are signed in. These two slips are shown only this once: print them and hand them to the security administrator and the audit administrator in person.',
  },
} satisfies Record<string, Pair>

export const setUpRefusals: Record<RefusalOf<typeof SetUp>, Pair> = {
  ...passwordRefusals,
  'link-used': {
    zh: '这个设置链接已经用过、过了一天，或换了新的。重新启动准绳会给一个新链接；这里填的先别关。',
    en: 'This set-up link has been used, is over a day old, or has been replaced. Restarting Plumbline gives a new one; keep this page open.',
  },
  'already-set-up': { zh: '单位已经设好了，请登录。', en: 'The organisation has already been set up. Please sign in.' },
  'same-person': {
    zh: '三位管理员要是三个人，工号不能相同。',
    en: 'The three administrators must be three people with three staff numbers.',
  },
}
