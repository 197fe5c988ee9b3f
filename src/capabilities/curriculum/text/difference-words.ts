import { boundText } from '#capabilities/norms/text.ts'
import { longDay, parseDay, shortDay } from '#kernel/day.ts'
import { festivalNames } from '#kernel/lunar.ts'
import { fill, firstWords, joined, type Pair } from '#kernel/text.ts'
import type { Citable } from '../contract/citable.ts'
import { type Difference, namedAt } from '../rules/differences.ts'
import { familyText, kindText, rankText, sectorText } from '../text.ts'
import { formEditor } from './forms.ts'
import { casesStudio, namelessText, questionKindText } from './items.ts'
import { placeWords } from './lint-places.ts'
import { readingKindText } from './readings.ts'
import { editorText as text } from './studio.ts'

/** What codes are called; one that is not here stands as it is. */
export interface NameBook {
  readonly posts: readonly { readonly code: string; readonly name: Pair }[]
  readonly norms: readonly Pick<Citable, 'reference' | 'title' | 'paraphrase'>[]
  readonly questions?: readonly { readonly code: string; readonly stem: Pair }[]
  readonly lessons?: readonly { readonly code: string; readonly title: Pair }[]
}

/** An article by its norm and its first words. */
export const citableName = ({ title, paraphrase }: Pick<Citable, 'title' | 'paraphrase'>): Pair =>
  paraphrase === null
    ? title
    : {
        zh: `《${title.zh}》${firstWords(paraphrase.zh, 'zh', 18)}`,
        en: `${title.en}: ${firstWords(paraphrase.en, 'en', 40)}`,
      }

/** Where two versions differ, with the language where it is a text. */
export const differenceName = (
  { place, language }: Pick<Difference, 'place' | 'language'>,
  scenes?: ReadonlyMap<string, number>,
): Pair => {
  const where = placeWords(place, scenes)
  return language === null ? where : fill(text.place, { place: where, language: text[language] })
}

/** What one of them says there, as a person reads it. */
export const differenceWords = (
  { place, language }: Pick<Difference, 'place' | 'language'>,
  words: string,
  book: NameBook,
  scenes: ReadonlyMap<string, number> = new Map(),
): Pair => {
  if (words === '') return text.notSaid
  if (language !== null) return asItIs(words)
  const of = namedAt[place]
  if (of !== undefined) return joined(words.split(' ').map((code) => nameOf(of, code, book)))
  return valueWords(place, words, scenes)
}

const asItIs = (words: string): Pair => ({ zh: words, en: words })

const nameOf = (of: (typeof namedAt)[string], code: string, book: NameBook): Pair => {
  const found = {
    posts: () => book.posts.find((one) => one.code === code)?.name,
    families: () => familyText(code),
    norms: () => {
      const norm = book.norms.find(({ reference }) => reference === code)
      return norm && citableName(norm)
    },
    questions: () => book.questions?.find((one) => one.code === code)?.stem,
    lessons: () => book.lessons?.find((one) => one.code === code)?.title,
  }[of]()
  return found ?? asItIs(code)
}

const listed: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  kind: { ...questionKindText, ...kindText, ...readingKindText },
  quality: { sound: text.sound, partial: text.partial, unsound: text.unsound },
  rank: rankText,
  festival: festivalNames,
  approver: { officer: casesStudio.approved },
  verified: { true: text.yes, false: text.no },
  local: { true: text.yes, false: text.no },
}

const days = ['date', 'retrievedOn', 'issuedOn', 'effectiveOn', 'repealedOn']

const valueWords = (place: string, words: string, scenes: ReadonlyMap<string, number>): Pair => {
  const part = place.split('/').at(-1) ?? place
  const [first = '', second = ''] = words.split('-')
  if (place === 'source/kind' || part === 'anonymisation') return namelessText(words)
  if (part === 'sector') return sectorText(words)
  if (part === 'binds')
    return joined(words.split(' ').map((one) => boundText[one as keyof typeof boundText] ?? asItIs(one)))
  if (part === 'correct') return asItIs(words.toUpperCase())
  if (part === 'pass') return asItIs(`${Math.round(Number(words) * 100)} %`)
  if (part === 'quarter') return fill(formEditor.quarter, { year: first, quarter: second.replace('Q', '') })
  if (part === 'next' || part === 'start') return fill(text.scene, { n: scenes.get(words) ?? words })
  const on = days.includes(part) ? parseDay(words) : undefined
  if (on !== undefined) return longDay(on)
  const yearly = part === 'monthDay' ? parseDay(`2028-${words}`) : undefined
  return yearly === undefined ? (listed[part]?.[words] ?? asItIs(words)) : shortDay(yearly)
}
