import type { Pair } from '#kernel/text.ts'

export const devicesText = {
  lead: {
    zh: '班组共用的平板或电脑。登记以后，用工号加 PIN 学习和答题；不能签字，2 分钟没人动就退出。',
    en: 'Tablets and computers that a crew shares. Once registered, people learn and answer by number and PIN; nothing is signed there, and two idle minutes sign out.',
  },
  list: { zh: '登记了的', en: 'Registered' },
  none: { zh: '还没有共用设备', en: 'No shared device yet' },
  noneWhy: {
    zh: '在右边给第一台起个名字，例如“值班室共用平板 02”。',
    en: 'Name the first one beside, for example “Tablet 02 in the duty room”.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '写清楚放在哪里', en: 'Say where it stands' },
  unit: { zh: '单位', en: 'Unit' },
  since: { zh: '状态', en: 'State' },
  joined: { zh: '{day} 登记', en: 'Registered {day}' },
  waiting: { zh: '等登记，{time} 前', en: 'Waits for its code until {time}' },
  end: { zh: '停用', en: 'End' },
  endOf: { zh: '停用 {name}', en: 'End {name}' },
  ended: { zh: '已停用', en: 'Ended' },
  add: { zh: '登记一台', en: 'Register one' },
  submit: { zh: '给登记码', en: 'Give a code' },
  code: {
    zh: '在那台设备上打开 {address}，填下面的登记码；{time} 前有效，用一次。',
    en: 'On that device open {address} and type this code; good once, until {time}.',
  },
} satisfies Record<string, Pair>
