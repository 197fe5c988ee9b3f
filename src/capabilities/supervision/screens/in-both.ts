import type { Pair } from '#kernel/text.ts'

/** What is written in one language stands in both until it is translated. */
export const inBoth = (text: string): Pair => ({ zh: text, en: text })
