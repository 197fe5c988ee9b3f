import { no, ok, type Result } from '#kernel/result.ts'
import { type Language, languages, type Pair } from '#kernel/text.ts'

/** A general word of the packs, and what this organisation says for it; a language in which both are empty is left alone. */
export interface Term {
  readonly said: Pair
  readonly called: Pair
}

/** As many words as an organisation keeps. */
export const mostTerms = 200

const shortest = 2

/** CUR-42: a term has both words in at least one language, says something else, and stands for a word that no other stands for. */
export const cleanTerm = (
  { said, called }: Term,
  others: readonly Term[],
): Result<Term, 'words-missing' | 'word-short' | 'same-word' | 'word-taken' | 'too-many'> => {
  const term = { said: trimmed(said), called: trimmed(called) }
  const written = languages.filter((language) => term.said[language] !== '' || term.called[language] !== '')
  if (written.length === 0 || written.some((language) => term.said[language] === '' || term.called[language] === ''))
    return no('words-missing')
  if (written.some((language) => term.said[language].length < shortest)) return no('word-short')
  if (written.some((language) => term.said[language] === term.called[language])) return no('same-word')
  const isTaken = written.some((language) =>
    others.some((other) => other.said[language].toLowerCase() === term.said[language].toLowerCase()),
  )
  if (isTaken) return no('word-taken')
  return others.length >= mostTerms ? no('too-many') : ok(term)
}

const trimmed = ({ zh, en }: Pair): Pair => ({ zh: zh.trim(), en: en.trim() })

/**
 * CUR-43: every text of a thing in the organisation's own words, wherever it stands in it; names of things stay, since by
 * them a thing is found. What reads otherwise has the same options under the same letters, so no answer changes.
 */
export const inOwnWords = (terms: readonly Term[]): (<T>(thing: T) => T) => {
  if (terms.length === 0) return (thing) => thing
  const say = { zh: sayer('zh', terms), en: sayer('en', terms) }
  const told = (thing: unknown): unknown => {
    if (Array.isArray(thing)) return thing.map(told)
    if (typeof thing !== 'object' || thing === null) return thing
    if (isPair(thing)) return { zh: say.zh(thing.zh), en: say.en(thing.en) }
    return Object.fromEntries(
      Object.entries(thing).map(([key, part]) => [key, names.includes(key) ? part : told(part)]),
    )
  }
  return <T>(thing: T) => told(thing) as T
}

const names: readonly string[] = ['title', 'name']

const isPair = (thing: object): thing is Pair =>
  'zh' in thing && 'en' in thing && typeof thing.zh === 'string' && typeof thing.en === 'string'

/** The longest word first; a word of our own that holds a general one stays whole. */
const sayer = (language: Language, terms: readonly Term[]): ((text: string) => string) => {
  const written = terms.filter(({ said }) => said[language] !== '')
  if (written.length === 0) return (text) => text
  const instead = new Map([
    ...written.map(({ called }) => [called[language].toLowerCase(), null] as const),
    ...written.map(({ said, called }) => [said[language].toLowerCase(), called[language]] as const),
  ])
  const words = [...instead.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const any = language === 'zh' ? words.join('|') : `(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`
  const pattern = new RegExp(any, 'gi')
  return (text) =>
    text.replace(pattern, (found) => {
      const word = instead.get(found.toLowerCase())
      return word ? capitalsOf(found, word) : found
    })
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** At the beginning of a sentence a word of ours has its capital as well. */
const capitalsOf = (found: string, word: string): string =>
  /^[A-Z]/.test(found) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
