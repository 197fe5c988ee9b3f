import type { Pair } from '#kernel/text.ts'

export const reachText = {
  title: { zh: '多久看到', en: 'How long it took' },
  lead: {
    zh: '从 {day} 收到算起，送给 {sent} 人，{read} 人看完。',
    en: 'From its receipt on {day}: sent to {sent|person|people}, read by {read}.',
  },
  withdrawn: {
    zh: '{day}撤下，还没看的 {n} 人不用再看。',
    en: 'Withdrawn on {day}: {n|person|people} had not read it and need not any more.',
  },
  withdrawnRead: { zh: '{day}撤下。', en: 'Withdrawn on {day}.' },
  withdrawnHead: { zh: '撤下', en: 'Withdrawn on' },
  half: { zh: '第 {days} 天，一半人看完。', en: 'Half had read it by day {days}.' },
  all: { zh: '第 {days} 天，全都看完。', en: 'All had read it by day {days}.' },
  notHalf: { zh: '看完的还不到一半。', en: 'Fewer than half have read it.' },
  few: { zh: '送给的不足 5 人，不显示分布。', en: 'It went to fewer than 5 people: no distribution is shown.' },
  notSent: { zh: '还没有送给谁。', en: 'It has not been sent to anybody yet.' },
  method: {
    zh: '数的是你范围内每个人第一次看完的日子，只看通报，不看人。这是全数，不是抽样，所以没有区间。',
    en: 'Counts the day on which each person of your reach first read it; about the notice, never about people. Everybody is counted, so there is no interval.',
  },
  day1: { zh: '1 天内', en: 'within a day' },
  day3: { zh: '2–3 天', en: '2–3 days' },
  day7: { zh: '4–7 天', en: '4–7 days' },
  day14: { zh: '8–14 天', en: '8–14 days' },
  longer: { zh: '15 天以上', en: '15 days or more' },
  notYet: { zh: '还没看', en: 'not yet read' },
  unitHead: { zh: '单位', en: 'Unit' },
  sentHead: { zh: '发给', en: 'Sent to' },
  readHead: { zh: '已读', en: 'Have read' },
  byUnit: { zh: '各单位', en: 'By unit' },
  ofUnit: { zh: '送 {sent} 人，看完 {read} 人', en: 'sent to {sent}, read by {read}' },
  otherUnits: {
    zh: '其余单位合计（不足 5 人的不单列）',
    en: 'Other units together (none of fewer than 5 stands alone)',
  },
  people: { zh: '{n} 人', en: '{n|person|people}' },
} satisfies Record<string, Pair>
