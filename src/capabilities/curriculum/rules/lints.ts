import { type Language, languages, type Pair } from '#kernel/text.ts'
import { lengthOf, longest, type TextKind } from './lints-length.ts'
import { backfiring, generalNouns, vagueVerbs, visibleVerbs, workNouns } from './lints-words.ts'

export const lints = ['post', 'verb', 'noun', 'backfire', 'length'] as const
export type Lint = (typeof lints)[number]

/** Every reason for a hint, with the lint it belongs to. */
export const hintReasons = {
  'no-post': 'post',
  'unknown-post': 'post',
  'reader-unsaid': 'post',
  'vague-verb': 'verb',
  'act-unseen': 'verb',
  'general-noun': 'noun',
  'called-otherwise': 'noun',
  'few-nouns': 'noun',
  'no-own-noun': 'noun',
  common: 'backfire',
  small: 'backfire',
  unseen: 'backfire',
  'long-text': 'length',
  'long-lesson': 'length',
  'sound-stands-out': 'length',
} as const satisfies Readonly<Record<string, Lint>>
export type HintReason = keyof typeof hintReasons

/** CUR-9: a hint never stops an author; it names the place and the words, and what to write instead where that is known. */
export interface Hint {
  readonly lint: Lint
  readonly reason: HintReason
  /** For a lesson `summary`, `scenes/s1/choices/b/text`; the text itself is in the language named. */
  readonly place: string
  readonly language: Language
  /** The words that gave rise to it; empty when something is missing. */
  readonly found: string
  readonly instead: string | null
}

/** What the organisation calls its posts and things; the lints know nothing of it by themselves. */
export interface LocalWords {
  /** The posts of the organisation by code; null when it is not to be checked. */
  readonly posts: ReadonlySet<string> | null
  readonly terms: readonly { readonly said: Pair; readonly called: Pair }[]
  /** Its units, posts, processes and what these leave on paper, by name; empty when the organisation is not known. */
  readonly nouns: readonly Pair[]
}

export const noLocalWords: LocalWords = { posts: null, terms: [], nouns: [] }

/** A text and where it stands. */
export interface Said {
  readonly place: string
  readonly kind: TextKind
  readonly pair: Pair
}

export const hint = (
  reason: HintReason,
  place: string,
  language: Language,
  found = '',
  instead: string | null = null,
): Hint => ({ lint: hintReasons[reason], reason, place, language, found, instead })

/** That nobody knows or notices is a temptation before a choice, and a plain consequence after it. */
const backfires = ['common', 'small', 'unseen'] as const

/** R27, R47: words that no one can see done, that fit every place, or that make a breach look common, small or safe. */
export const wordHints = (said: readonly Said[], { terms }: LocalWords): Hint[] =>
  said.flatMap(({ place, kind, pair }) =>
    languages.flatMap((language) => {
      const text = pair[language]
      const doing = kind === 'choice' || kind === 'act' || kind === 'line'
      return [
        ...(doing
          ? found(text, language, vagueVerbs[language]).map((w) => hint('vague-verb', place, language, w))
          : []),
        ...(kind === 'act' && found(text, language, visibleVerbs[language]).length === 0
          ? [hint('act-unseen', place, language)]
          : []),
        ...found(text, language, generalNouns[language]).map((w) => hint('general-noun', place, language, w)),
        ...terms
          .filter(
            ({ said: general, called }) =>
              general[language] !== '' &&
              found(without(text, called[language]), language, [general[language]]).length > 0,
          )
          .map(({ said: general, called }) =>
            hint('called-otherwise', place, language, general[language], called[language]),
          ),
        ...backfires
          .filter((reason) => reason !== 'unseen' || kind !== 'outcome')
          .flatMap((reason) =>
            found(text, language, backfiring[reason][language]).map((w) => hint(reason, place, language, w)),
          ),
      ]
    }),
  )

/**
 * R47 which local fact: fewer than four things of the work in a whole lesson or case is a text about no place; and where
 * the organisation's own words are known, a text with none of them could be anybody's.
 */
export const nounHints = (said: readonly Said[], { nouns }: LocalWords): Hint[] =>
  languages.flatMap((language) => {
    const all = said.map(({ pair }) => pair[language]).join('\n')
    const own = found(all, language, ownNouns(nouns, language)).length
    const things = found(all, language, workNouns[language]).length + own
    return [
      ...(things < 4 ? [hint('few-nouns', '', language)] : []),
      ...(nouns.length > 0 && own === 0 ? [hint('no-own-noun', '', language)] : []),
    ]
  })

/** As people say them: a post without its “岗”, papers of a list one by one without their number, no lone sign. */
export const ownNouns = (nouns: readonly Pair[], language: Language): string[] => {
  const words = nouns.flatMap((noun) =>
    noun[language]
      .split(language === 'zh' ? /[、，；：（）和与]/ : /[,;:()]/)
      .map((word) => (language === 'zh' ? spoken(word) : word))
      .map((word) => word.trim()),
  )
  return [...new Set(words)].filter((word) => word.length > 1)
}

const spoken = (word: string): string => word.replace(/^[一二两三四五六七八九十\d]+[张份本联]/, '').replace(/岗$/, '')

/** What no longer reads well on a small phone. */
export const lengthHints = (said: readonly Said[]): Hint[] =>
  said.flatMap(({ place, kind, pair }) =>
    languages
      .filter((language) => lengthOf(pair[language], language) > longest[kind][language])
      .map((language) => hint('long-text', place, language, String(lengthOf(pair[language], language)))),
  )

/** The words that stand in a text: Chinese anywhere, English as whole words, whatever their capitals. */
const found = (text: string, language: Language, words: readonly string[]): string[] => {
  if (language === 'zh') return words.filter((word) => text.includes(word))
  const spaced = spacedOut(text)
  return words.filter((word) => spaced.includes(spacedOut(word)))
}

/** A word of the own may hold the general one; then nothing is called otherwise. */
const without = (text: string, word: string): string =>
  word === '' ? text : text.toLowerCase().replaceAll(word.toLowerCase(), ' ')

const spacedOut = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `
