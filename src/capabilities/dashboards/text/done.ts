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
