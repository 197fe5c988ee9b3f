import type { Pair } from '#kernel/text.ts'

/** What every explanation of a figure says, whoever reads it. */
export const explainText = {
  counted: { zh: '口径', en: 'Counted' },
  leftOut: { zh: '不计入', en: 'Left out' },
} satisfies Record<string, Pair>
