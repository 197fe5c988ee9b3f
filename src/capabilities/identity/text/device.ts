import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { EndDevice, JoinDevice, RegisterDevice, SetPin } from '../contract/shared-devices.ts'

export const deviceHeads = {
  list: { zh: '共用设备', en: 'Shared devices' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '单位在树上的位置', en: 'Place of the unit in the tree' },
  joinedAt: { zh: '登记时间', en: 'Registered' },
  codeEndsAt: { zh: '登记码有效到', en: 'Code good until' },
} satisfies Record<string, Pair>

export const deviceText = {
  title: { zh: '今天的卡，约 2 分钟', en: 'Today’s card, about 2 minutes' },
  lead: {
    zh: '只看不用登录；要答题、确认，先用工号和六位 PIN 登录。不记住上一个人。',
    en: 'Looking needs no sign-in; to answer and confirm, sign in with staff number and PIN. The one before is not remembered.',
  },
  noNetwork: {
    zh: '现在没有网。看卡、开班前会照常；登录、答题、确认到场等有网再做。',
    en: 'There is no network now. Cards and the shift meeting work; signing in, answering and confirming wait for it.',
  },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  card: { zh: '看今天的卡', en: 'See today’s card' },
  group: { zh: '班前会一屏', en: 'Shift meeting' },
  staffNo: { zh: '工号', en: 'Staff number' },
  pin: { zh: '六位 PIN', en: 'PIN of six figures' },
  pinNote: {
    zh: '输错 5 次，PIN 就作废：在自己的手机或电脑上重新定一个。',
    en: 'After 5 wrong tries the PIN is worth nothing: choose a new one on your own phone or computer.',
  },
  can: { zh: '这台设备上能做：', en: 'On this device you can: ' },
  canList: { zh: '学习、答题、确认到场。', en: 'learn, answer, confirm that you are present. ' },
  cannot: { zh: '不能做：', en: 'You cannot: ' },
  cannotList: {
    zh: '签字、改密码。2 分钟没人动就退出，屏上不留任何字。',
    en: 'sign, change how you sign in. After 2 idle minutes you are out, and no word stays on the screen.',
  },
  enter: { zh: '进入', en: 'Enter' },
  remove: { zh: '删去', en: 'Delete' },
  figure: { zh: '{n}', en: '{n}' },
  typed: { zh: '已输 {n} 位', en: '{n} of 6 typed' },
  wrong: {
    zh: '工号或 PIN 不对。还没有 PIN 的，先在自己的手机或电脑上定一个。',
    en: 'The staff number or the PIN is wrong. If you have no PIN yet, choose one on your own phone or computer.',
  },
  pad: { zh: '数字键', en: 'Number pad' },
  join: { zh: '登记这台设备', en: 'Register this device' },
  joinLead: {
    zh: '系统管理员在“设置 → 共用设备”里给它起名，会得到一个一小时内有效的登记码。',
    en: 'The system administrator names it under “Settings → Shared devices” and gets a code that is good for an hour.',
  },
  code: { zh: '登记码', en: 'Code' },
  joinSubmit: { zh: '登记', en: 'Register' },
  joinWrong: {
    zh: '登记码不对、用过了，或过了一小时。请系统管理员再给一个。',
    en: 'The code is wrong, was used, or is over an hour old. Ask the system administrator for another.',
  },
  gone: {
    zh: '这台设备已经停用。要接着用，请系统管理员重新登记。',
    en: 'This device was ended. The system administrator can register it anew.',
  },
  pinTitle: { zh: '共用设备上的 PIN', en: 'PIN for shared devices' },
  pinLead: {
    zh: '在值班室的共用平板上，用工号加六位 PIN 学习和答题。',
    en: 'On the tablet of your crew you learn and answer by staff number and a PIN of six figures.',
  },
  pinNew: { zh: '新 PIN', en: 'New PIN' },
  pinHint: { zh: '6 位数字；不要连号、重复、工号', en: '6 figures; no runs, no repetition, not your number' },
  pinPassword: { zh: '现在的密码', en: 'Present password' },
  pinChoose: { zh: '定一个 PIN', en: 'Choose a PIN' },
  pinSubmit: { zh: '保存 PIN', en: 'Save the PIN' },
  pinSet: { zh: 'PIN 已定好', en: 'The PIN is set' },
  pinShape: { zh: 'PIN 是 6 位数字。', en: 'A PIN has 6 figures.' },
  passwordWrong: { zh: '密码不对，请再看一遍。', en: 'The password is wrong. Look at it again.' },
  cancel: { zh: '先不定', en: 'Not now' },
} satisfies Record<string, Pair>

export const deviceRefusals: Record<
  | RefusalOf<typeof SetPin>
  | RefusalOf<typeof RegisterDevice>
  | RefusalOf<typeof JoinDevice>
  | RefusalOf<typeof EndDevice>,
  Pair
> = {
  'pin-simple': { zh: '太好猜：不要连号，也不要重复。', en: 'Too easy to guess: no runs, no repetition.' },
  'pin-own': { zh: '不要用自己的工号。', en: 'Do not use your own number.' },
  'unit-not-found': {
    zh: '未找到这个单位，可能刚换了上级。请刷新页面，重新选。',
    en: 'This unit was not found; it may have moved just now. Load the page again and choose anew.',
  },
  'unit-closed': {
    zh: '这台设备的单位已经撤销，登记不了。请系统管理员登记到还在的单位。',
    en: 'The unit of this device is closed, so it cannot be registered there. The system administrator can register it for an open unit.',
  },
  'device-not-found': { zh: '这台设备已经停用', en: 'This device was ended already' },
}
