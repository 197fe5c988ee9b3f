import type {
  ApproveGrant,
  AskEmergency,
  DeclineEmergency,
  DeclineGrant,
  EndEmergency,
  EndGrant,
  OpenEmergency,
  ProposeGrant,
  ReviewEmergency,
} from '#capabilities/identity/contract/granting.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf, Role } from '#kernel/verb.ts'

export const rolesText = {
  lead: { zh: '谁能看到多大范围、到哪天为止。', en: 'Who sees how far, and until which day.' },
  leadWaiting: { zh: '{n} 项授权等第二个人。', en: '{n} waiting for the second person.' },
  leadEnding: { zh: '{n} 项 60 天内到期。', en: '{n} end within 60 days.' },
  grant: { zh: '授一个角色', en: 'Grant a role' },
  inUse: { zh: '正在用的角色', en: 'Roles in use' },
  show: { zh: '看哪些', en: 'Which' },
  all: { zh: '全部 {n}', en: 'All {n}' },
  sensitive: { zh: '敏感 {n}', en: 'Sensitive {n}' },
  ending: { zh: '60 天内到期 {n}', en: 'Ending in 60 days {n}' },
  name: { zh: '姓名', en: 'Name' },
  code: { zh: '代码', en: 'Code' },
  role: { zh: '角色', en: 'Role' },
  reach: { zh: '范围', en: 'Reach' },
  from: { zh: '起', en: 'From' },
  to: { zh: '止', en: 'Until' },
  open: { zh: '没有期限', en: 'No end' },
  people: { zh: '谁批', en: 'Granted by' },
  one: { zh: '一人', en: 'One' },
  two: { zh: '两人', en: 'Two' },
  inDays: { zh: '{n} 天后', en: 'in {n|day|days}' },
  inOneDay: { zh: '明天', en: 'tomorrow' },
  end: { zh: '收回', en: 'End' },
  endOf: { zh: '收回{name}的{role}', en: 'End {role} of {name}' },
  give: { zh: '交还', en: 'Give back' },
  none: { zh: '没有这样的角色', en: 'No such roles' },
  noneWhy: { zh: '换一个筛选看看。', en: 'Choose another filter.' },
  foot: {
    zh: '按姓名。学习者不用授角色，在名册里就是。到期那天自动收回，不用人去关。',
    en: 'By name. Learners need no grant: being on the roster is enough. On the last day a role goes by itself.',
  },
  endTitle: { zh: '收回这个角色？', en: 'End this role?' },
  endWhy: {
    zh: '{name}的“{role}”（{reach}）马上失效，下一次打开页面就看不到了。做过的事都还在。要再给，得重新授。',
    en: '“{role}” of {name} ({reach}) stops at once, with the next page. What was done stays. To give it back it must be granted anew.',
  },
  keep: { zh: '先不收', en: 'Keep it' },
  ended: { zh: '已收回', en: 'Ended' },
  waiting: { zh: '等第二个人', en: 'Waiting for the second person' },
  exportWaiting: { zh: '导出等第二人的', en: 'Export what waits' },
  noWaiting: { zh: '没有在等的授权。', en: 'Nothing is waiting.' },
  whom: { zh: '给谁', en: 'For' },
  unitHead: { zh: '单位', en: 'Unit' },
  proposedHead: { zh: '谁提出', en: 'Proposed by' },
  proposedAtHead: { zh: '提出时间', en: 'Proposed' },
  lapsesHead: { zh: '作废时间', en: 'Lapses' },
  days: { zh: '日期', en: 'Days' },
  span: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  why: { zh: '理由', en: 'Reason' },
  proposed: { zh: '{name}提出', en: 'Proposed by {name}' },
  second: { zh: '{name}来批', en: '{name} may approve' },
  notSame: { zh: '不能是同一人', en: 'not the same person' },
  sees: { zh: '批了以后能看到：{sees}', en: 'Once approved: {sees}' },
  never: { zh: '看不到任何人的成绩。', en: 'Results of persons are never seen.' },
  lapses: { zh: '{day} {time} 前没人批就作废。', en: 'It lapses if nobody approves it by {day} {time}.' },
  approve: { zh: '批准', en: 'Approve' },
  refuse: { zh: '不批', en: 'Refuse' },
  withdraw: { zh: '收回这项', en: 'Take it back' },
  ownProposal: { zh: '你提的，不能自己批', en: 'You proposed it, so you cannot approve it' },
  approved: { zh: '已批准', en: 'Approved' },
  refused: { zh: '没有批准', en: 'Refused' },
  withdrawn: { zh: '已收回', en: 'Taken back' },
  three: { zh: '三个管理员，一人只能当一个', en: 'Three administrators; nobody is two of them' },
  threeWhy: {
    zh: '为什么：谁也不能自己开门、自己进门、自己擦脚印',
    en: 'Why: nobody opens the door, walks in and wipes the footprints alone',
  },
  able: { zh: '能做什么', en: 'What they do' },
  yes: { zh: '能', en: 'Yes' },
  no: { zh: '不能', en: 'No' },
  nobody: { zh: '还没有人', en: 'Nobody yet' },
  most: { zh: '各个角色最多看到哪儿', en: 'How far each role sees at most' },
  wholeTable: { zh: '完整的表', en: 'The whole table' },
  mostFoot: {
    zh: '答题、成绩和估计：任何角色都看不到别人的。',
    en: 'Answers, results and estimates of others: no role sees them.',
  },
  formLead: {
    zh: '一个人能看多大范围、到哪天为止。敏感角色要第二个人批。',
    en: 'How far somebody sees and until when. A sensitive role takes a second person.',
  },
  find: { zh: '给谁：姓名或工号的开头', en: 'For whom: beginning of a name or number' },
  look: { zh: '查找', en: 'Find' },
  choose: { zh: '选{name}', en: 'Choose {name}' },
  chosen: { zh: '给 {name}（{staffNo}）', en: 'For {name} ({staffNo})' },
  another: { zh: '换一个人', en: 'Somebody else' },
  nobodyFound: { zh: '没有这样的人。看看开头有没有写错。', en: 'Nobody like that. Check the beginning.' },
  place: { zh: '范围：单位和它下面的', en: 'Reach: a unit and all below it' },
  branch: { zh: '范围：哪个支部', en: 'Reach: which branch' },
  addPlace: { zh: '加上这个范围', en: 'Add this reach' },
  removePlace: { zh: '去掉{name}', en: 'Remove {name}' },
  placesFull: {
    zh: '一次最多 {most} 处。其余的授完这次再授一次，日期可以一样。',
    en: 'At most {most} at once. Grant the others after this, on the same days if you like.',
  },
  fromDay: { zh: '从哪天起', en: 'From' },
  toDay: { zh: '到期那天', en: 'Ends on' },
  toHint: { zh: '那天起就没有了', en: 'From that day it no longer holds' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '一句话，批的人和以后查的人看', en: 'One line for who approves and who looks later' },
  propose: { zh: '提出，等第二个人', en: 'Propose it to the second person' },
  grantNow: { zh: '授这个角色', en: 'Grant this role' },
  cancel: { zh: '先不授', en: 'Not now' },
  granted: { zh: '已授，从 {day} 起有效', en: 'Granted, in force from {day}' },
  asked: { zh: '已提出，等第二个人批', en: 'Proposed; it waits for the second person' },
  missing: { zh: '请填写', en: 'Please fill this in' },
  emergency: { zh: '应急访问', en: 'Emergency access' },
  emergencyLead: {
    zh: '纪检监察员都找不到、事情又等不得时，系统管理员可以申请 60 分钟，看到纪检监察员看到的；安全管理员或审计管理员打开才生效，另一位事后看一遍。被看的人看得到是应急访问。',
    en: 'When no officer can be reached and it cannot wait, a system administrator may ask for sixty minutes of what an officer sees. The security or the audit administrator opens them, and the other looks at it afterwards. Those looked at read that it was emergency access.',
  },
  exportEmergencies: { zh: '导出应急访问', en: 'Export emergency access' },
  askEmergency: { zh: '申请 60 分钟', en: 'Ask for sixty minutes' },
  openEmergency: { zh: '打开 60 分钟', en: 'Open sixty minutes' },
  refuseEmergency: { zh: '不同意', en: 'Turn down' },
  withdrawEmergency: { zh: '撤回', en: 'Take back' },
  emergencyTitle: { zh: '申请应急访问？', en: 'Ask for emergency access?' },
  emergencyWhy: {
    zh: '写清为什么等不得。这句话记进存证，另外两位管理员在今日页上看到，其中一位打开才生效；一小时没人打开就作废。',
    en: 'Write why it cannot wait. The line goes on the ledger, and the two other administrators see it on their first page. It holds once one of them opens it, and lapses within the hour.',
  },
  emergencyReason: { zh: '为什么等不得（至少 10 个字）', en: 'Why it cannot wait (10 characters or more)' },
  emergencyOpened: { zh: '已打开，到 {time} 自动关', en: 'Open until {time}, then it closes by itself' },
  emergencyAsked: { zh: '已申请，等第二个人打开', en: 'Asked for; it waits for the second person' },
  emergencyRefused: { zh: '没有打开', en: 'It was not opened' },
  waitsToOpen: { zh: '等第二个人打开', en: 'Waits for the second person' },
  notOpened: { zh: '没有打开', en: 'Not opened' },
  askedAt: { zh: '{at} 申请，{until} 作废', en: 'asked {at}, lapses {until}' },
  openedBy: { zh: '{name}打开', en: 'Opened by {name}' },
  runs: { zh: '正在进行', en: 'Open' },
  toReview: { zh: '等人看一遍', en: 'To be looked at' },
  reviewed: { zh: '{name}看过：{finding}', en: '{name} looked: {finding}' },
  closeNow: { zh: '现在就关', en: 'Close it now' },
  closed: { zh: '已关', en: 'Closed' },
  review: { zh: '写下看的结果', en: 'Write what you found' },
  finding: { zh: '看到了什么（至少 10 个字）', en: 'What you found (10 characters or more)' },
  saveFinding: { zh: '看过了', en: 'Looked at' },
  saved: { zh: '已记下', en: 'Recorded' },
  noEmergency: { zh: '90 天里没有打开过。', en: 'None within ninety days.' },
} satisfies Record<string, Pair>

/** Decision 8 in a line each. */
export const sightText: Partial<Record<Role, Pair>> = {
  learner: { zh: '自己的一切；同班组的岗位名单', en: 'Everything of their own; holders of posts in the own crew' },
  secretary: { zh: '支部成员的做了 / 没做；自己谈过的话', en: 'Done or not done in the branch; the own talks' },
  leader: {
    zh: '分管单位的做了 / 没做；信号只见已确认的，少于 3 写“少于 3”',
    en: 'Done or not done in the own units; confirmed signals only, “fewer than 3” where they are',
  },
  officer: {
    zh: '范围内的做了 / 没做、信号、问题；谈话只见次数',
    en: 'Done or not done, signals and findings in reach; of talks only how many',
  },
  author: {
    zh: '全部岗位和风险点，没有姓名；效果满 20 人才显示',
    en: 'All posts and risk points without names; effects from 20 people on',
  },
  auditor: { zh: '全部存证，姓名换成代码', en: 'The whole ledger, with codes instead of names' },
}

/** What the three may do, in the order system, security, audit. */
export const administratorDeeds: readonly (readonly [Pair, readonly [boolean, boolean, boolean]])[] = [
  [{ zh: '导入名册、开账号', en: 'Import the roster, open accounts' }, [true, false, false]],
  [{ zh: '提出授权', en: 'Propose grants' }, [true, false, false]],
  [{ zh: '批准敏感授权', en: 'Approve sensitive grants' }, [false, true, false]],
  [{ zh: '看谁看过什么', en: 'See who looked at what' }, [false, false, true]],
  [{ zh: '看任何人的成绩', en: 'See anybody’s results' }, [false, false, false]],
  [{ zh: '改或删存证', en: 'Change or delete the ledger' }, [false, false, false]],
]

type GrantRefusal =
  | RefusalOf<typeof ProposeGrant>
  | RefusalOf<typeof ApproveGrant>
  | RefusalOf<typeof DeclineGrant>
  | RefusalOf<typeof EndGrant>
  | RefusalOf<typeof AskEmergency>
  | RefusalOf<typeof OpenEmergency>
  | RefusalOf<typeof DeclineEmergency>
  | RefusalOf<typeof EndEmergency>
  | RefusalOf<typeof ReviewEmergency>

const twoHats = (zh: string, en: string): Pair => ({
  zh: `授不了：这个人那段时间是${zh}，两样在一人手里就没人能查他。可以给没有管理员角色的人，或先收回那一项。`,
  en: `Not possible: this person is ${en} then, and with both in one hand nobody could check. Choose somebody who is no administrator, or end the other role first.`,
})

export const grantRefusals: Record<GrantRefusal, Pair> = {
  'person-not-found': {
    zh: '没有这个人，或账号已停用。请重新选。',
    en: 'Nobody like that, or the account is closed. Choose again.',
  },
  'own-grant': { zh: '不能给自己授角色，也不能批自己的。', en: 'Nobody grants or approves a role for oneself.' },
  'other-role': {
    zh: '你的角色不能做这一步。提出找系统管理员，批准找安全管理员。',
    en: 'Your role cannot do this. The system administrator proposes, the security administrator approves.',
  },
  'period-wrong': {
    zh: '日期不对：不能从过去开始，到期那天要晚于开始那天。',
    en: 'The days do not fit: it cannot begin in the past, and it must end after it begins.',
  },
  'period-too-long': {
    zh: '时间太长了。书记、领导最长 5 年，纪检监察员和管理员 3 年，作者 2 年，审计 1 年；到期可以再授。',
    en: 'Too long. Secretaries and leaders have five years at most, officers and administrators three, authors two, auditors one; it can be granted again.',
  },
  'reach-wrong': {
    zh: '请选范围；支部只能给支部书记。',
    en: 'Choose a reach; a branch is for branch secretaries only.',
  },
  'unit-not-found': {
    zh: '范围里有一个单位或支部找不到了，可能刚换了上级。请刷新页面，重新选范围。',
    en: 'A unit or branch of the reach is not there; it may have moved just now. Load the page again and choose the reach anew.',
  },
  'unit-closed': {
    zh: '范围里有一个单位或支部已经撤销，不能再授到那里。请选还在的。',
    en: 'A unit or branch of the reach is closed, and no role is granted there. Choose one that is open.',
  },
  'place-moved': {
    zh: '这个支部对应的单位变了。请刷新页面，重新选支部。',
    en: 'This branch equals another unit by now. Load the page again and choose the branch anew.',
  },
  'place-gone': {
    zh: '批不了：提出以后，范围里的单位或支部撤销了，或换了位置。请不批准这一项，再按现在的范围重新提出。',
    en: 'Not possible: since it was proposed, a unit or branch of the reach was closed or stands elsewhere. Refuse this one and have it proposed anew with the reach of today.',
  },
  'whole-organisation-only': {
    zh: '管理员管的是整个单位，范围请选最上面那一个。',
    en: 'An administrator serves the whole organisation: choose the unit at the top.',
  },
  'already-holds': {
    zh: '这个人那段时间已经有这个角色、这个范围。要改日期，先收回原来的。',
    en: 'This person has this role with this reach in those days already. To change the days, end the old one first.',
  },
  'already-proposed': {
    zh: '这个角色已经提出，正等第二个人。',
    en: 'This was proposed already and waits for the second person.',
  },
  'holds-system-administrator': twoHats('系统管理员', 'system administrator'),
  'holds-security-administrator': twoHats('安全管理员', 'security administrator'),
  'holds-audit-administrator': twoHats('审计管理员', 'audit administrator'),
  'proposal-not-found': { zh: '这项授权已经批过、收回或作废了。', en: 'This was decided, taken back or has lapsed.' },
  'own-proposal': {
    zh: '你提的，不能自己批。请另一位管理员来。',
    en: 'You proposed it: another administrator must approve.',
  },
  lapsed: {
    zh: '过了 48 小时没人批，已作废。需要就重新提出。',
    en: 'It lapsed after 48 hours. Propose it again if it is needed.',
  },
  'grant-not-found': { zh: '没有这个角色，或不归你收回。', en: 'There is no such role, or it is not yours to end.' },
  'already-ended': { zh: '已经结束了。', en: 'It has ended already.' },
  'last-administrator': {
    zh: '这是最后一位，先授给接任的人，再收回。',
    en: 'This is the last one: grant it to the successor first, then end it.',
  },
  'emergency-lapsed': {
    zh: '一小时没人打开，或有人没同意，已作废。还要的话重新申请。',
    en: 'Nobody opened it within the hour, or somebody turned it down. Ask again if it is still needed.',
  },
  'already-asked': { zh: '已经申请，正等第二个人打开。', en: 'It was asked for and waits for the second person.' },
  'already-open': { zh: '已经打开着。', en: 'It is open already.' },
  'review-first': {
    zh: '上一次还没人看过。请安全管理员或审计管理员先看一遍。',
    en: 'The last one has not been looked at. Ask the security or the audit administrator to look first.',
  },
  'emergency-not-found': { zh: '没有这一次应急访问。', en: 'There is no such emergency access.' },
  'own-emergency': { zh: '自己申请的，要别人来打开和查看。', en: 'You asked for it: others open it and look at it.' },
  'opened-by-you': { zh: '你打开的，要另一位来看。', en: 'You opened it: the other one looks at it.' },
  'never-opened': { zh: '没有打开过，没有什么要看。', en: 'It was never opened: there is nothing to look at.' },
  'still-open': { zh: '还开着。先关掉，再看。', en: 'It is still open. Close it first.' },
  'already-reviewed': { zh: '已经有人看过了。', en: 'Somebody has looked at it already.' },
}
