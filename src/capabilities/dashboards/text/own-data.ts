import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { DownloadOwnData } from '../contract/own-data.ts'

export const ownDataText = {
  title: { zh: '记着你的什么', en: 'What is held about you' },
  lead: {
    zh: '名册上写着的，只有你自己在这里看得到全部。有不对的，可以申请更正。',
    en: 'This is what the roster says; only you see all of it here. If anything is wrong, ask for it to be corrected.',
  },
  shared: {
    zh: '支部和党员身份写在这里，共用设备上不显示，也不能带走。请用自己的手机或电脑。',
    en: 'Branch and membership stand here, so nothing of it is shown or taken along on a shared device. Use your own phone or computer.',
  },
  correct: { zh: '申请更正', en: 'Ask for a correction' },
  name: { zh: '姓名、工号', en: 'Name, staff number' },
  unit: { zh: '单位', en: 'Unit' },
  branch: { zh: '党支部', en: 'Party branch' },
  noBranch: { zh: '没有登记', en: 'None recorded' },
  member: { zh: '政治面貌', en: 'Party membership' },
  isMember: { zh: '中共党员', en: 'Party member' },
  noMember: { zh: '没有写是党员', en: 'Not noted as a member' },
  joined: { zh: '到岗日期', en: 'Joined on' },
  notNoted: { zh: '没有登记', en: 'Not recorded' },
  posts: { zh: '岗位', en: 'Posts' },
  post: { zh: '岗位', en: 'Post' },
  beyond: { zh: '别的单位的岗位', en: 'A post of another unit' },
  second: { zh: '兼任', en: 'second post' },
  noPosts: { zh: '没有登记岗位。', en: 'No post is recorded.' },
  absences: { zh: '不在岗的日子', en: 'Away' },
  noAbsences: { zh: '没有登记不在岗的日子。', en: 'No absences are recorded.' },
  from: { zh: '起', en: 'From' },
  last: { zh: '最后一天', en: 'Last day' },
  running: { zh: '现在', en: 'now' },
  noEnd: { zh: '没有期限', en: 'No end' },
  notRoster: {
    zh: '名册里没有你：只有账号。',
    en: 'You are not on the roster: you only have an account.',
  },
  roles: { zh: '你的角色', en: 'Your roles' },
  rolesLead: {
    zh: '能看多大范围、到哪天为止。不用了可以交还，下一次打开页面就没有了。',
    en: 'How far each reaches and until when. A role you no longer need can be given back; it is gone when you open the next page.',
  },
  learner: {
    zh: '没有另授的角色：你是学习者，名册里的人都是。',
    en: 'No role was granted: you are a learner, as everybody on the roster is.',
  },
  role: { zh: '角色', en: 'Role' },
  reach: { zh: '范围', en: 'Reach' },
  ended: { zh: '已结束', en: 'ended' },
  give: { zh: '交还', en: 'Give back' },
  giveOf: { zh: '交还“{role}”（{reach}）', en: 'Give back “{role}” ({reach})' },
  giveTitle: { zh: '交还这个角色？', en: 'Give this role back?' },
  giveWhy: {
    zh: '“{role}”（{reach}）马上失效。做过的事都还在。要再有，得重新授。',
    en: '“{role}” ({reach}) stops at once. What was done stays. To have it again it must be granted anew.',
  },
  keep: { zh: '先不还', en: 'Keep it' },
  given: { zh: '已交还', en: 'Given back' },
  division: { zh: '谁为谁负责', en: 'Who answers for whom' },
  proposals: { zh: '提给你的角色', en: 'Roles proposed for you' },
  proposedOn: { zh: '提出', en: 'Proposed' },
  outcome: { zh: '结果', en: 'Outcome' },
  all: { zh: '带走全部（JSON）', en: 'Take everything along (JSON)' },
  allWhy: {
    zh: '一个文件：名册、角色和提给你的角色、你负责的、登录、谁看过你、更正、提过的疑问、要学的和学完的、带走的动作、答题的记录、存证里的自己。没有别人。',
    en: 'One file: roster, roles and those proposed for you, what you answer for, sign-in, who looked at you, corrections, doubts, what you are to learn and finished, acts you took along, your answers, your ledger entries. Nobody else is in it.',
  },
} as const satisfies Record<string, Pair>

export const proposalOutcomeText: Record<'granted' | 'refused' | 'withdrawn' | 'lapsed' | 'waiting', Pair> = {
  granted: { zh: '已授', en: 'granted' },
  refused: { zh: '没有同意', en: 'turned down' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
  lapsed: { zh: '没人批，已作废', en: 'lapsed, nobody approved it' },
  waiting: { zh: '等第二个人', en: 'waits for the second person' },
}

export const ownDataRefusals: Record<RefusalOf<typeof DownloadOwnData>, Pair> = {
  'export-too-long': {
    zh: '太多了，一个文件放不下。请分别从各页导出。',
    en: 'Too much for one file. Take it out page by page.',
  },
}
