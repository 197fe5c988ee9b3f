import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { AskLeaverErasure, DecideLeaverErasure, LeaversNamed } from '../contract/leavers.ts'
import type { LeaverGround } from '../rules/leaver-erasure.ts'

export const leaversText = {
  lead: {
    zh: '人走了，做过的事留着，名字不必留着。一位管理员申请，另一位决定；同意之后一小时内办完，找不回来。',
    en: 'When people have left, what they did stays; their names need not. One administrator asks, another decides. What is agreed is done within the hour and cannot be brought back.',
  },
  how: { zh: '删掉什么，留下什么', en: 'What goes, what stays' },
  goes: {
    zh: '姓名、工号、入职日期、不在岗、党支部和党员身份、本人提的更正、全部登录方式、上传过的名单里这个人的行，还有存证里关于这个人的内容。原来写姓名的地方换成代码。',
    en: 'Name, staff number, first day, absences, branch and party membership, requests for correction, every way to sign in, the rows about the person in uploaded lists, and what the ledger holds about the person. A code stands where the name stood.',
  },
  stays: {
    zh: '任过哪些岗、完成了哪些学习、存证的指纹，都只挂在代码上。已经做好的备份里还有，要等这些备份到期。',
    en: 'Which posts were held, what was learned and the fingerprints of the ledger stay under the code. Backups made before still hold the data until they go.',
  },
  standing: {
    zh: '已离职、资料还在的有 {left} 人，其中 {over} 人在 {day} 以前离开。',
    en: 'People who left and whose data are still here: {left}; before {day} left: {over}.',
  },
  ask: { zh: '申请删除', en: 'Ask to erase' },
  whom: { zh: '谁的资料', en: 'Whose data' },
  one: { zh: '一个人', en: 'One person' },
  many: { zh: '某一天以前离开的所有人', en: 'Everybody who left before a day' },
  staffNo: { zh: '工号', en: 'Staff number' },
  leftBefore: { zh: '在这一天以前离开', en: 'Left before' },
  leftBeforeHint: { zh: '最晚 {day}：离开满两年', en: '{day} at the latest: two years after leaving' },
  ground: { zh: '理由', en: 'Ground' },
  missing: { zh: '请填上', en: 'Please fill this in' },
  submit: { zh: '提交申请', en: 'Ask' },
  sent: {
    zh: '已提交，涉及 {n} 人。由安全或审计管理员决定。',
    en: 'Asked for {n|person|people}. The security or audit administrator decides.',
  },
  list: { zh: '申请与决定', en: 'Requests and decisions' },
  none: { zh: '还没有申请过', en: 'Nothing has been asked yet' },
  noneWhy: {
    zh: '由系统管理员申请，安全或审计管理员决定。',
    en: 'The system administrator asks; the security or audit administrator decides.',
  },
  about: { zh: '涉及', en: 'About' },
  before: { zh: '{day} 以前离开的 {n} 人', en: 'Everybody who left before {day}: {n}' },
  people: { zh: '{n} 人', en: 'People: {n}' },
  who: { zh: '看是谁', en: 'See who' },
  whoTitle: { zh: '要删除谁的资料', en: 'Whose data would go' },
  leftOn: { zh: '{day} 离开', en: 'left on {day}' },
  first: { zh: '按姓名前 {shown} 人，共 {n} 人。', en: 'The first {shown} of {n} by name.' },
  close: { zh: '关闭', en: 'Close' },
  peopleHead: { zh: '人数', en: 'People' },
  leftBeforeHead: { zh: '离开早于', en: 'Left before' },
  askedHead: { zh: '申请时间', en: 'Asked' },
  decidedHead: { zh: '决定时间', en: 'Decided' },
  erasedHead: { zh: '删除时间', en: 'Erased' },
  state: { zh: '状态', en: 'State' },
  waiting: { zh: '等第二个人', en: 'Waits for the second person' },
  own: { zh: '您提的，由另一位决定', en: 'Asked by you; another decides' },
  declined: { zh: '没有同意', en: 'Declined' },
  soon: { zh: '已同意，一小时内删除', en: 'Agreed, erased within the hour' },
  gone: { zh: '{day} 已删除', en: 'Erased on {day}' },
  goneHead: { zh: '已删除', en: 'Erased' },
  approve: { zh: '同意删除', en: 'Agree to erase' },
  decline: { zh: '不同意', en: 'Decline' },
} satisfies Record<string, Pair>

export const leaverGroundText: Record<LeaverGround, Pair> = {
  'retention-ended': { zh: '保存期已满', en: 'retention has ended' },
  'person-asked': { zh: '本人要求删除', en: 'the person asked for it' },
  'not-necessary': { zh: '不再需要', en: 'no longer needed' },
}

export const askLeaverRefusals: Record<RefusalOf<typeof AskLeaverErasure>, Pair> = {
  'nobody-found': {
    zh: '没有找到还留着资料的离职人员。请核对工号或日期。',
    en: 'Nobody was found who left and whose data are still here. Please check the number or the day.',
  },
  'still-here': {
    zh: '这个人还在名册上。只有离开的人的资料才能删除；先在名册里记下离开。',
    en: 'This person is on the roster. Only the data of people who left can be erased; record the leaving in the roster first.',
  },
  'kept-for-now': {
    zh: '离开还不满两年，不能以“保存期已满”删除；“某一天以前离开的所有人”只能用这个理由。本人要求的，请按工号申请。',
    en: 'Two years since leaving are not over, so retention has not ended; everybody before a day can be asked for on that ground alone. Where the person asked for it, ask by staff number.',
  },
  'asked-already': { zh: '已经申请过，等着决定或办理', en: 'This was asked before and waits to be decided or done' },
}

export const namedRefusals: Record<RefusalOf<typeof LeaversNamed>, Pair> = {
  'erasure-not-found': { zh: '未找到该申请', en: 'This request was not found' },
}

export const decideLeaverRefusals: Record<RefusalOf<typeof DecideLeaverErasure>, Pair> = {
  'erasure-not-found': { zh: '未找到该申请', en: 'This request was not found' },
  'second-person-needed': {
    zh: '自己提的申请由另一位管理员决定',
    en: 'Another administrator decides what you have asked for',
  },
  'already-decided': { zh: '已经决定过', en: 'This has been decided already' },
}
