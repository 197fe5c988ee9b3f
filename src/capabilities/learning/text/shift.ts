import type { Pair } from '#kernel/text.ts'
import type { Watch } from '../rules/shift.ts'

export const shiftText = {
  lead: { zh: '{name}的一个风险', en: 'One risk at the post {name}' },
  which: { zh: '看哪个岗位', en: 'Which post' },
  question: { zh: '一个问题', en: 'One question' },
  why: { zh: '看看为什么', en: 'See why' },
  another: { zh: '换一个选', en: 'Choose another' },
  yours: { zh: '答成什么只有你看见，不记录', en: 'What you choose is seen by you alone and not recorded' },
  group: { zh: '班前会一屏', en: 'Shift meeting' },
  groupLead: { zh: '一起想一想 · {about}', en: 'Think about it together · {about}' },
  groupRule: {
    zh: '先举手看看彼此怎么想，各说一句理由，再点开看后果。谁选了什么，屏上不数，也不保存。',
    en: 'Show hands, say one reason each, then open what follows. Who chose what is neither counted nor kept.',
  },
  groupEnd: {
    zh: '这条路走完了。谁在场、谁选了什么，屏上没有记。到场由各人自己确认，这节课也由各人自己学完。',
    en: 'Here this way ends. Who was here and who chose what was not kept. Each of you confirms presence and finishes the lesson on your own.',
  },
  openFirst: { zh: '先点开一个看后果', en: 'Open what follows first' },
  goOnWith: { zh: '按{letter}接着往下', en: 'Go on with {letter}' },
  outcome: { zh: '看后果', en: 'What follows' },
  next: { zh: '换一题', en: 'Another one' },
  signIn: { zh: '登录答题、确认', en: 'Sign in to answer and confirm' },
  paper: { zh: '印在纸上', en: 'On paper' },
  paperLead: {
    zh: 'A5 横放，黑白一张，折起来用：先想，再看背面。纸上不写姓名。',
    en: 'A5 across, black and white, folded: think first, then look below the fold. No names on it.',
  },
  paperWhich: { zh: '印哪张', en: 'Which card' },
  paperAll: { zh: '全部 {n} 张', en: 'All {n}' },
  print: { zh: '打印', en: 'Print' },
  shiftCard: { zh: '班前卡', en: 'Shift card' },
  onDay: { zh: '{day}，{weekday}', en: '{weekday}, {day}' },
  onLunarDay: { zh: '{day}，{weekday}，{lunar}', en: '{weekday}, {day} ({lunar})' },
  after: { zh: '{choice}：{outcome}', en: '{choice}: {outcome}' },
  fold: { zh: '折到背面再看', en: 'Look here after the fold' },
  paperGrounds: { zh: '依据：{norms}。', en: 'It rests on: {norms}.' },
  titled: { zh: '《{title}》{note}{state}', en: '{title}{note}{state}' },
  paperFrom: {
    zh: '出自课程《{lesson}》，第 {version} 版。说得不对？写一句交给班长；扫码在手机上走完这节课。',
    en: 'From the lesson “{lesson}”, version {version}. Is something wrong? Write a line and give it to the crew leader. Scan to walk the whole lesson on a phone.',
  },
  square: { zh: '《{lesson}》的地址', en: 'The address of “{lesson}”' },
  noSource: {
    zh: '说得不对？写一句交给班长。',
    en: 'Is something wrong? Write a line and give it to the crew leader.',
  },
  readyAt: { zh: '没有网也能看卡，{time} 已备好', en: 'Cards are ready for no network, as of {time}' },
  where: { zh: '{unit} · {device}', en: '{unit} · {device}' },
  watch: { zh: '{watch} · {day}', en: '{watch} · {day}' },
  leave: { zh: '我看完了，退出', en: 'I am done, leave' },
  together: { zh: '集体看，计划 {minutes} 分钟', en: 'For the crew together, {minutes|minute|minutes} planned' },
  grounds: { zh: '看依据', en: 'What it rests on' },
  hideGrounds: { zh: '收起依据', en: 'Hide what it rests on' },
  paperWatch: { zh: '哪个班', en: 'Which shift' },
  noWatch: { zh: '不写班次', en: 'No shift on it' },
  notReady: {
    zh: '这个地址不是 https：断网后重新打开，看不到卡。请管理员按“TLS”一节配好。',
    en: 'This address is not https: opened anew without a network it shows no card. Ask the administrator for TLS.',
  },
  card: { zh: '今天的卡', en: 'Today’s card' },
  noCard: { zh: '这里的岗位还没有卡', en: 'The posts here have no cards yet' },
  noCardWhy: {
    zh: '系统管理员给这台设备选的单位里，还没有岗位，或者还没有对应的课。',
    en: 'The unit of this device has no posts yet, or no lessons for them.',
  },
  notHere: { zh: '这台设备没有登记', en: 'This device is not registered' },
  notHereWhy: {
    zh: '只有登记过的共用设备才显示岗位卡。请系统管理员给一个登记码。',
    en: 'Cards are shown on registered shared devices only. Ask the system administrator for a code.',
  },
  register: { zh: '去登记', en: 'Register it' },
  offline: {
    zh: '没有网也能看卡，{day} 已备好；确认要等有网',
    en: 'Without network: cards as of {day}; confirming waits for it',
  },
  sound: { zh: '站得住', en: 'Holds' },
  partial: { zh: '差一点', en: 'Nearly' },
  unsound: { zh: '站不住', en: 'Does not hold' },
} satisfies Record<string, Pair>

export const watchText: Record<Watch, Pair> = {
  day: { zh: '白班', en: 'Day shift' },
  night: { zh: '夜班', en: 'Night shift' },
}

/** What a crew calls the answers by when it shows hands. */
export const letterText: readonly [Pair, ...Pair[]] = [
  { zh: '甲', en: 'A' },
  { zh: '乙', en: 'B' },
  { zh: '丙', en: 'C' },
  { zh: '丁', en: 'D' },
  { zh: '戊', en: 'E' },
  { zh: '己', en: 'F' },
]

/** A line of the card that was worded otherwise before. */
export const changedText: Record<'this-month' | 'last-month', Pair> = {
  'this-month': { zh: '第 {line} 条本月改过：原来是“{was}”', en: 'Line {line} changed this month; it said “{was}”' },
  'last-month': { zh: '第 {line} 条上月改过：原来是“{was}”', en: 'Line {line} changed last month; it said “{was}”' },
}

/** A line of the card that was not there before. */
export const newText: Record<'this-month' | 'last-month', Pair> = {
  'this-month': { zh: '第 {line} 条是本月新加的', en: 'Line {line} is new this month' },
  'last-month': { zh: '第 {line} 条是上月新加的', en: 'Line {line} is new since last month' },
}
