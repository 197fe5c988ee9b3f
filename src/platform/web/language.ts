import { fill, isLanguage, type Language, type Pair, type Values } from '#kernel/text.ts'
import { cell, useCell } from './cell.ts'
import { remember, remembered } from './remembered.ts'

/** The language asked for in the address, then the one chosen here before, then what the browser prefers (decision 25). */
export const firstLanguage = (asked: string | null, kept: string | null, preferred: readonly string[]): Language => {
  if (isLanguage(asked)) return asked
  if (isLanguage(kept)) return kept
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return known ?? 'zh'
}

const language = cell<Language>('zh')

/** Reads the first language once, before anything is shown. */
export const startLanguage = (): void => {
  const asked = new URLSearchParams(location.search).get('lang')
  show(firstLanguage(asked, remembered('language'), navigator.languages ?? []))
}

export const useLanguage = (): Language => useCell(language)

/** Changes the language at once and remembers it on this browser. */
export const setLanguage = (next: Language): void => {
  remember('language', next)
  show(next)
}

export type Text = (pair: Pair, values?: Values) => string

/** `t(pair)` gives the sentence in the reader's language; `t(pair, { n })` puts values in place of `{n}`. */
export const useText = (): Text => {
  const current = useLanguage()
  return (pair, values) => (values ? fill(pair, values) : pair)[current]
}

export const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const show = (next: Language): void => {
  document.documentElement.lang = htmlLanguage[next]
  language.write(next)
}
