import { type Language, named, type Pair } from '#kernel/text.ts'

export const emptyPair: Pair = { zh: '', en: '' }

/**
 * Text is written in the reader's language and the other one keeps its own words. English that only stood in for the
 * missing translation follows the Chinese; Chinese is never overwritten by a translation.
 */
export const written = (pair: Pair, language: Language, text: string): Pair =>
  language === 'zh' && pair.zh === pair.en ? { zh: text, en: text } : { ...pair, [language]: text }

/** Where one language is still missing, the other one's words stand in. */
export const whole = ({ zh, en }: Pair): Pair => named((zh.trim() || en).trim(), en.trim())
