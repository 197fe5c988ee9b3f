import type { Pair } from '#kernel/text.ts'

export const doneText = {
  lead: {
    zh: '范围内每项学习：到期几人、做完几人、还差谁。成绩只有本人看得到。',
    en: 'Every item of learning in reach: how many have it due, how many are done, who is left. Results are seen by each person alone.',
  },
  items: { zh: '到期的学习', en: 'What is due' },
  sampled: {
    zh: '人很多，人数按随机抽出的一部分推算。',
    en: 'There are very many people: counts are worked out from a part drawn by chance.',
  },
} satisfies Record<string, Pair>

export const doneHeads = {
  item: { zh: '学习内容', en: 'Item' },
  kind: { zh: '类别', en: 'Kind' },
  dueOn: { zh: '最后一天', en: 'Last day' },
  due: { zh: '到期人数', en: 'Have it due' },
  done: { zh: '做完人数', en: 'Done' },
  away: { zh: '不在岗人数', en: 'Away' },
  left: { zh: '还没做完的人', en: 'Who is left' },
  who: { zh: '姓名或代码', en: 'Name or code' },
  unit: { zh: '单位', en: 'Unit' },
  backOn: { zh: '哪天回来', en: 'Back on' },
} satisfies Record<string, Pair>
