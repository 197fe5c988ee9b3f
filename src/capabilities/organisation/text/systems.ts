import type {
  ApproveToken,
  AskToken,
  DeclineToken,
  RevokeToken,
} from '#capabilities/identity/contract/source-systems.ts'
import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'

export const systemsText = {
  lead: {
    zh: '已经在计数的系统（如举报平台）留在原处，每月凭令牌把数送来。令牌只能交数，别的什么也打不开；送进来的记在系统名下，不记在任何人名下。',
    en: 'Systems that count already, such as a reporting platform, stay where they are and send their numbers by a token. It can hand in counts and opens nothing else; what comes is kept as the system’s, never as a person’s.',
  },
  list: { zh: '来源系统', en: 'Source systems' },
  none: { zh: '还没有来源系统', en: 'No source system yet' },
  noneWhy: {
    zh: '系统管理员在右边申请，安全管理员批准后把令牌交给对方。',
    en: 'The system administrator asks beside; the security administrator approves and hands the token over.',
  },
  noneSeen: {
    zh: '由系统管理员申请，安全管理员批准。',
    en: 'The system administrator asks, the security administrator approves.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '写系统的名字，不写人名', en: 'The name of the system, nobody’s name' },
  may: { zh: '只能', en: 'May only' },
  counts: { zh: '交信号的数', en: 'hand in counts of signals' },
  unit: { zh: '哪些单位的数', en: 'Counts of' },
  reach: { zh: '范围', en: 'Reach' },
  lastOn: { zh: '最后一天', en: 'Last day' },
  lastHint: { zh: '一年以内，到期重新申请', en: 'Within a year; then it is asked for anew' },
  reason: { zh: '为什么', en: 'Reason' },
  reasonHint: { zh: '例如：举报平台每月的件数', en: 'For example: monthly numbers of the reporting platform' },
  state: { zh: '状态', en: 'State' },
  used: { zh: '上次用', en: 'Last used' },
  never: { zh: '还没用过', en: 'Not yet' },
  waiting: { zh: '等第二个人', en: 'Waits for the second person' },
  lapses: { zh: '{day} {time} 前没批就作废', en: 'Lapses on {day} at {time}' },
  live: { zh: '在用', en: 'Works' },
  revoked: { zh: '已吊销', en: 'Revoked' },
  over: { zh: '已到期', en: 'Ended' },
  add: { zh: '申请一个令牌', en: 'Ask for a token' },
  submit: { zh: '提交申请', en: 'Ask' },
  asked: {
    zh: '已提交。安全管理员批准，48 小时没人批就作废。',
    en: 'Asked for. A security administrator approves it; after 48 hours it lapses.',
  },
  missing: { zh: '请填上', en: 'Please fill this in' },
  approve: { zh: '批准，看令牌', en: 'Approve and see the token' },
  refuse: { zh: '不批', en: 'Refuse' },
  withdraw: { zh: '收回', en: 'Take back' },
  refused: { zh: '没有批准', en: 'Refused' },
  withdrawn: { zh: '已收回', en: 'Taken back' },
  revoke: { zh: '吊销', en: 'Revoke' },
  forSystem: { zh: '{action}：', en: '{action}:' },
  revokeTitle: { zh: '吊销这个令牌？', en: 'Revoke this token?' },
  revokeWhy: {
    zh: '“{name}”下一次来就进不了门。已经送进来的数都还在。要再用，得重新申请一个。',
    en: '“{name}” is refused with its next request. What it handed in stays. To use it again, a new token is asked for.',
  },
  keep: { zh: '先不吊销', en: 'Keep it' },
  nowRevoked: { zh: '已吊销，下一次请求起不再有效', en: 'Revoked from the next request on' },
  tokenTitle: { zh: '“{name}”的令牌', en: 'The token of “{name}”' },
  tokenOnce: {
    zh: '只显示这一次，系统里只存它的摘要。现在复制，当面交给管那个系统的人；丢了就吊销，重新申请。用到 {day}。',
    en: 'Shown this once; only a digest of it is kept. Copy it now and hand it to whoever runs that system; if it is lost, revoke it and ask for a new one. It works until {day}.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  done: { zh: '已交出，关掉', en: 'Handed over, close' },
  how: { zh: '怎么送数', en: 'How to send' },
  howWhy: {
    zh: '单位和类别用代码；同一个数再送不重复记，改了的数算更正。各字段见接口说明。',
    en: 'Units and problems by their codes; the same number sent again counts once, another one corrects it. The fields are in the description of the API.',
  },
  reader: { zh: '接口说明', en: 'Description of the API' },
} satisfies Record<string, Pair>

export const systemsRefusals: Record<
  | RefusalOf<typeof AskToken>
  | RefusalOf<typeof ApproveToken>
  | RefusalOf<typeof DeclineToken>
  | RefusalOf<typeof RevokeToken>,
  Pair
> = {
  'unit-not-found': {
    zh: '未找到这个单位，可能刚换了上级。请刷新页面，重新选。',
    en: 'This unit was not found; it may have moved just now. Load the page again and choose anew.',
  },
  'unit-closed': {
    zh: '这个单位已经撤销，没有数可以送了。请选还在的单位。',
    en: 'This unit is closed and has no counts to come. Choose one that is open.',
  },
  'place-gone': {
    zh: '批不了：申请以后，这个单位撤销了。请不批准这一项，再为还在的单位重新申请。',
    en: 'Not possible: since it was asked for, the unit was closed. Refuse this one and have it asked for anew, for an open unit.',
  },
  'period-wrong': {
    zh: '最后一天已经过去了。选今天或以后的。',
    en: 'The last day is over. Choose today or a later one.',
  },
  'period-too-long': { zh: '最长一年，到期可以再申请。', en: 'A year at most; it can be asked for again.' },
  'name-taken': {
    zh: '这个名字的系统正在用，或正在等批准。换个名字，或先吊销原来的。',
    en: 'A system of this name works or waits already. Choose another name, or revoke the old one first.',
  },
  'system-not-found': { zh: '未找到这个系统。', en: 'This system was not found.' },
  'own-request': {
    zh: '你提的，不能自己批。请安全管理员来。',
    en: 'You asked for it: the security administrator must approve.',
  },
  'other-role': { zh: '由安全管理员批准。', en: 'The security administrator approves it.' },
  lapsed: {
    zh: '过了 48 小时没人批，已作废。需要就重新申请。',
    en: 'It lapsed after 48 hours. Ask again if it is needed.',
  },
  decided: { zh: '已经批过、不批或收回了。', en: 'It was approved, refused or taken back already.' },
  'already-revoked': { zh: '已经吊销了。', en: 'It was revoked already.' },
}
