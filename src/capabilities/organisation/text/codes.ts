import type {
  ApproveCode,
  BlockAccount,
  DeclineCode,
  IssueCode,
  IssueUnitCodes,
} from '#capabilities/identity/contract/codes.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'

export const codesText = {
  lead: {
    zh: '没登录过的人，每人一张纸条：工号和登录码，14 天内用一次，密码由本人自己定。',
    en: 'One slip for everybody who has not signed in: staff number and code, good once within 14 days. Each person chooses the password.',
  },
  units: { zh: '按单位印', en: 'Print by unit' },
  unitsList: { zh: '各单位的账号', en: 'Accounts by unit' },
  unit: { zh: '单位', en: 'Unit' },
  accounts: { zh: '账号', en: 'Accounts' },
  signedUp: { zh: '登录过', en: 'Signed in' },
  of: { zh: '{n} / {all} 人', en: '{n} of {all}' },
  codesOut: { zh: '纸条在手', en: 'Slip in hand' },
  waiting: { zh: '还没有', en: 'Neither' },
  print: { zh: '印 {n} 张', en: 'Print {n}' },
  printFor: { zh: '给{unit}印 {n} 张纸条', en: 'Print {n|slip|slips} for {unit}' },
  allIn: { zh: '都登录过', en: 'All signed in' },
  again: {
    zh: '再印一次，先前没用的登录码就作废。',
    en: 'Printing again makes codes that were not used yet worthless.',
  },
  exportAll: { zh: '导出账号名单', en: 'Export the accounts' },
  one: { zh: '找一个人', en: 'Find one person' },
  oneAdministrator: { zh: '找一位系统管理员', en: 'Find a system administrator' },
  find: { zh: '姓名或工号的开头', en: 'Beginning of a name or number' },
  look: { zh: '查找', en: 'Find' },
  nobody: { zh: '没有这样的人', en: 'Nobody like that' },
  nobodyWhy: {
    zh: '看看姓名或工号的开头有没有写错。',
    en: 'Look whether the beginning of the name or number is right.',
  },
  more: { zh: '人太多，只列出前 100 个。多写几个字。', en: 'Too many: the first 100 are listed. Write more letters.' },
  person: { zh: '姓名', en: 'Name' },
  state: { zh: '账号', en: 'Account' },
  hasSignedIn: { zh: '登录过', en: 'Has signed in' },
  never: { zh: '没登录过', en: 'Never signed in' },
  codeUntil: { zh: '登录码到 {day}', en: 'Code until {day}' },
  blocked: { zh: '已停用', en: 'Shut' },
  closed: { zh: '已离开', en: 'Has left' },
  asked: { zh: '等第二个人', en: 'Waits for the second person' },
  newCode: { zh: '新登录码', en: 'New code' },
  askCode: { zh: '申请新登录码', en: 'Ask for a new code' },
  block: { zh: '停用', en: 'Shut' },
  unblock: { zh: '启用', en: 'Open' },
  forPerson: { zh: '{action}：{name}', en: '{action}: {name}' },
  nowBlocked: { zh: '{name}的账号已停用，下一步操作就进不来', en: '{name} is out at the next request' },
  nowOpen: { zh: '{name}的账号已启用', en: 'The account of {name} is open again' },
  askedToast: {
    zh: '已提交。安全管理员批准并印出，48 小时没人批就作废。',
    en: 'Asked for. A security administrator approves and prints it; after 48 hours it lapses.',
  },
  requests: { zh: '等第二个人', en: 'Waiting for the second person' },
  requestsLead: {
    zh: '敏感角色换登录码要两个人：一人提出，另一人批准并印出，提的人看不到码。三位管理员里，任何两位都能让第三位重新进来。',
    en: 'A new code for a sensitive role takes two: one asks, another approves and prints, and who asked never sees the code. Any two of the three administrators can let the third in again.',
  },
  exportRequests: { zh: '导出等第二人的申请', en: 'Export the requests' },
  noRequests: { zh: '现在没有。', en: 'None now.' },
  askedBy: { zh: '{name}提出，{day}', en: 'Asked by {name}, {day}' },
  lapses: { zh: '{day} {time} 前没批就作废', en: 'Lapses on {day} at {time}' },
  approve: { zh: '批准，印纸条', en: 'Approve and print' },
  refuse: { zh: '不批', en: 'Refuse' },
  withdraw: { zh: '收回', en: 'Take back' },
  declined: { zh: '已收回', en: 'Taken back' },
  refused: { zh: '没有批准', en: 'Refused' },
  printTitle: { zh: '{n} 张纸条', en: '{n|slip|slips}' },
  printTitleOne: { zh: '1 张纸条', en: '1 slip' },
  printLead: {
    zh: '登录码只显示这一次。现在打印，裁开，分别交到本人手上；关掉这一页就看不到了。',
    en: 'The codes are shown this once. Print them now, cut them apart and hand each to its person; when this closes they cannot be seen again.',
  },
  leftOut: {
    zh: '{n} 人有敏感角色，没有印：在“找一个人”里提出，由安全管理员批准并印出。',
    en: '{n} hold a sensitive role and were left out: ask under “Find one person”; a security administrator approves and prints.',
  },
  doPrint: { zh: '打印', en: 'Print' },
  done: { zh: '印好了', en: 'Printed' },
  slipTitle: { zh: '准绳 登录码', en: 'Plumbline sign-in code' },
  slipHow: {
    zh: '打开 {address}，选“用登录码”，填工号和下面的码，自己定一个密码。',
    en: 'Open {address}, choose “use a sign-in code”, fill in the number and the code below, and choose a password.',
  },
  slipUntil: { zh: '用一次，到 {day}。别给别人看。', en: 'Good once, until {day}. Show it to nobody.' },
} satisfies Record<string, Pair>

export const codesRefusals: Record<
  | RefusalOf<typeof IssueUnitCodes>
  | RefusalOf<typeof IssueCode>
  | RefusalOf<typeof ApproveCode>
  | RefusalOf<typeof DeclineCode>
  | RefusalOf<typeof BlockAccount>,
  Pair
> = {
  'nobody-waits': {
    zh: '这个单位里没有能印的人：都登录过，或要由第二个人批。',
    en: 'There is nobody here to print for: all have signed in, or a second person must approve.',
  },
  'person-not-found': { zh: '未找到这个人', en: 'This person was not found' },
  'own-account': {
    zh: '不能给自己办。请找另一位管理员。',
    en: 'Nobody does this for themselves. Ask another administrator.',
  },
  'account-closed': { zh: '这个账号已停用或已离开', en: 'This account is shut, or its person has left' },
  'already-asked': { zh: '已经提过，等安全管理员批', en: 'Already asked for; a security administrator decides' },
  'request-not-found': {
    zh: '这一项已经办过、收回或过了 48 小时',
    en: 'This was decided, taken back, or has lapsed after 48 hours',
  },
  'other-role': {
    zh: '要由安全管理员批；给管理员换码，审计管理员也可以批',
    en: 'A security administrator approves this; for an administrator, the audit administrator may too',
  },
  'own-request': { zh: '自己提的，要由另一个人批', en: 'You asked for it, so somebody else must approve' },
}
