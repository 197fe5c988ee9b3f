import type { Pair } from '#kernel/text.ts'

/** CUR-39, NRM-7: said beside what was compared with its source, and by whom: never the author. */
export const checkedText = {
  by: { zh: '由另一个人核对过，{day}', en: 'Checked by a second person, {day}' },
  against: {
    zh: '对照的是：{source}。核对的人没有写过这份内容。',
    en: 'Compared with: {source}. Whoever checked wrote none of it.',
  },
  not: { zh: '还没有人核对过', en: 'Not yet checked by a person' },
} satisfies Record<string, Pair>
