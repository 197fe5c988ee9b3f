/** The languages of the product. A third one fails to compile until every text has it. */
export type Language = 'zh' | 'en'

/** One sentence in every language, side by side. */
export type Pair = Record<Language, string>

export const languages: readonly Language[] = ['zh', 'en']

export const isLanguage = (text: unknown): text is Language => text === 'zh' || text === 'en'

/** A text as it is, or in the language of the reader. */
export const inLanguage = (text: string | Pair, language: Language): string =>
  typeof text === 'string' ? text : text[language]

/** The language something was written in by whoever typed it: any Han character makes it Chinese; figures alone are of none. */
export const writtenIn = (text: string): Language | null =>
  /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Latin}{2}/u.test(text) ? 'en' : null

/** A name that may have been given in Chinese only: the English falls back to it. */
export const named = (zh: string, en: string | null): Pair => ({ zh, en: en || zh })

/**
 * Puts values in place of `{name}` in both languages. English counts with `{n|row waits|rows wait}`: the number and the
 * words that go with it, one or many; Chinese needs only the number.
 */
export const fill = (pair: Pair, values: Values): Pair => ({
  zh: fillOne('zh', pair, values),
  en: fillOne('en', pair, values),
})

/** What stands in the places of a sentence; a pair stands there in the language of the sentence. */
export type Values = Readonly<Record<string, string | number | Pair>>

const fillOne = (language: Language, pair: Pair, values: Values): string =>
  pair[language].replace(place, (whole, name: string, one?: string, many?: string) => {
    const given = values[name]
    if (given === undefined) return whole
    const value = typeof given === 'object' ? given[language] : String(given)
    return one === undefined ? value : `${value} ${value === '1' ? one : many}`
  })

const place = /\{(\w+)(?:\|([^|{}]+)\|([^|{}]+))?\}/g

/** `1200` → `1,200`, in both languages. */
export const grouped = (n: number): string => n.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Names one after the other. */
export const joined = (parts: readonly Pair[]): Pair => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
})

const shortEnough: Record<Language, number> = { zh: 12, en: 24 }

/** The first words of a text, by which a person knows it again: up to a pause, else cut between words with a mark. */
export const firstWords = (text: string, language: Language, most = shortEnough[language]): string => {
  const whole = text.trim()
  const pause = whole.search(/[，。：；！？,.:;!?](\s|[“”"]|$|(?=[\u3400-\u9fff]))/)
  if (pause >= most / 3 && pause <= most) return whole.slice(0, pause)
  if (whole.length <= most) return whole
  if (language === 'zh') return `${whole.slice(0, most)}…`
  const cut = whole.lastIndexOf(' ', most)
  return `${whole.slice(0, cut > 0 ? cut : most)} …`
}
