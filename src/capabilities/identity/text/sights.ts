import type { SeenThing, Sight } from '#kernel/sights.ts'
import type { Pair } from '#kernel/text.ts'

export const sightsText = {
  lead: {
    zh: '每一次请求都按当天有效的这张表放行：表里没有的角色，动作就打不开。改它要出新的一版，写明从哪天起，并经过测试。多一个角色不会把另一个角色的范围变大。',
    en: 'Every request is let in by the version of this table that holds on the day: a role that a row leaves out does not see the thing. To change it takes a new version with its first day, and its tests. One role never widens the reach of another.',
  },
  inForce: { zh: '{day}起用', en: 'in force since {day}' },
  coming: { zh: '{day}起改成', en: 'From {day} on' },
  matrix: { zh: '谁能看什么', en: 'Who sees what' },
  matrixFoot: {
    zh: '答题、成绩和估计只有本人看得到，任何角色都看不到别人的。超出范围的内容，看起来就像不存在。',
    en: 'Answers, results and estimates are for that person alone; no role sees those of others. What lies beyond one’s reach looks absent.',
  },
  thing: { zh: '内容', en: 'Thing' },
  none: { zh: '–', en: '–' },
  policies: { zh: '授一个角色要什么', en: 'What granting a role takes' },
  role: { zh: '角色', en: 'Role' },
  people: { zh: '几个人', en: 'People' },
  one: { zh: '一人提出', en: 'one who proposes' },
  two: { zh: '一人提出，另一人批准', en: 'one who proposes, another who approves' },
  longest: { zh: '最长', en: 'At most' },
  years: { zh: '{n} 年', en: '{n|year|years}' },
  since: { zh: '从哪天起', en: 'In force since' },
  always: { zh: '启用时', en: 'the beginning' },
  policiesFoot: {
    zh: '没有人批准的提议 48 小时后失效。收回角色，下一次请求就生效。',
    en: 'A proposal that nobody approves lapses after 48 hours. A role taken back is gone with the next request.',
  },
} satisfies Record<string, Pair>

export const thingText: Record<SeenThing, Pair> = {
  'own-records': {
    zh: '自己的成绩、计划、记录、谁看过我',
    en: 'own results, plan, records, who looked at me',
  },
  done: { zh: '别人做了 / 没做', en: 'done / not done of others' },
  holders: { zh: '岗位上的人', en: 'holder names of a post' },
  posts: { zh: '岗位、风险点、防控措施、等级', en: 'post, risk points, controls, grade' },
  minutes: { zh: '会议记录、到场', en: 'minutes, attendance' },
  talks: { zh: '谈话：日期和内容', en: 'talk: date and act' },
  signals: { zh: '信号和序列', en: 'signals, series' },
  formalism: { zh: '形式主义迹象', en: 'signs of formalism' },
  letters: { zh: '责任书、职责', en: 'letters, duties' },
  effect: { zh: '成效', en: 'effect' },
  ledger: { zh: '存证、校验、查看记录', en: 'ledger, proofs, log of looks' },
  accounts: { zh: '账号、角色、设置', en: 'accounts, roles, settings' },
}

export const policiesText = {
  title: { zh: '这些政策从何时起生效', en: 'Since when these policies are in force' },
  since: {
    zh: '第 {n} 版，{day} 起（产品 {product}），共 {lines} 行，摘要 {digest}。每次变动在存证里是一条。',
    en: 'Version {n} since {day} (edition {product}), {lines|line|lines}, digest {digest}. Each change is an entry on the ledger.',
  },
  version: { zh: '版', en: 'Version' },
  notedAt: { zh: '记录时间', en: 'Noted' },
  product: { zh: '产品版本', en: 'Edition' },
  change: { zh: '变动', en: 'Change' },
  added: { zh: '加上', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
  line: { zh: '哪一行', en: 'Line' },
  digest: { zh: '摘要', en: 'Digest' },
  list: { zh: '导出每一版的变动', en: 'Export the changes' },
  changed: { zh: '第 {n} 版改了 {lines} 行', en: 'Version {n} changed {lines|line|lines}' },
  none: { zh: '下次启动时记录。', en: 'They are noted at the next start.' },
} satisfies Record<string, Pair>

export const sightWords: Record<Sight, Pair> = {
  own: { zh: '自己的', en: 'own' },
  crew: { zh: '本班组', en: 'own crew' },
  branch: { zh: '本支部', en: 'branch' },
  'own-units': { zh: '分管单位', en: 'own units' },
  confirmed: { zh: '分管单位，只见已确认，少于 3 写“少于 3”', en: 'own units, confirmed only, “fewer than 3”' },
  reach: { zh: '范围内', en: 'reach' },
  all: { zh: '全部', en: 'all' },
  codes: { zh: '代码', en: 'codes' },
  'all-codes': { zh: '全部，姓名为代码', en: 'all, by code' },
  'no-holders': { zh: '全部，没有姓名', en: 'all, no holders' },
  read: { zh: '只读', en: 'read' },
  attended: { zh: '参加过的会', en: 'sessions attended' },
  'reach-codes': { zh: '范围内，姓名为代码', en: 'reach, by code' },
  'own-talks': { zh: '自己谈过的话', en: 'own talks' },
  counts: { zh: '次数', en: 'counts' },
  asked: { zh: '自己单位，被问到时', en: 'own unit, when asked' },
  'own-edges': { zh: '自己分管的', en: 'what one answers for' },
  estimate: { zh: '自己的估计', en: 'own estimate' },
  'unit-20': { zh: '单位，满 20 人', en: 'unit of 20 or more' },
  'units-20': { zh: '单位，各满 20 人', en: 'units of 20 or more' },
  'reach-20': { zh: '范围内，满 20 人', en: 'reach, 20 or more' },
  'lesson-20': { zh: '按课，满 20 人', en: 'by lesson, 20 or more' },
  thresholds: { zh: '阈值（两人）', en: 'thresholds (two people)' },
  content: { zh: '内容', en: 'content' },
  system: { zh: '系统管理员', en: 'system' },
  audit: { zh: '审计管理员', en: 'audit' },
  'by-kind': { zh: '各管一类', en: 'by kind' },
}
