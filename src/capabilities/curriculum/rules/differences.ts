import type { Language, Pair } from '#kernel/text.ts'
import { type CaseBody, caseTexts } from './case-draft.ts'
import {
  type Closeness,
  type ContentKind,
  closenesses,
  type DraftBody,
  differing,
  type Placed,
  textsOf,
} from './draft.ts'
import { contentTexts, type FormBody, formContent } from './form-content.ts'
import { type QuestionBody, questionTexts } from './question-draft.ts'

/** A place at which two of the same thing say something else. */
export interface Difference {
  readonly place: string
  /** `null` where it is the same in every language, such as a number, a day or a code. */
  readonly language: Language | null
  readonly mine: string
  readonly theirs: string
}

/** CUR-14, CUR-41: every field in which two of a kind differ; nothing stands on the one side where there is no such thing. */
export const contentDifferences = (kind: ContentKind, mine: object | null, theirs: object | null): Difference[] => [
  ...figureDifferences(figuresOf(kind, mine), figuresOf(kind, theirs)),
  ...differing(textsIn(kind, mine), textsIn(kind, theirs)),
]

/** What the four questions of closeness were answered. */
export const closenessDifferences = (mine: Closeness, theirs: Closeness): Difference[] => [
  ...differing(closenessTexts(mine), closenessTexts(theirs)),
]

const closenessTexts = (closeness: Closeness): Placed[] =>
  closenesses.map((one) => ({ place: `closeness/${one}`, pair: closeness[one] }))

const textsIn = (kind: ContentKind, body: object | null): readonly Placed[] => {
  if (body === null) return []
  if (kind === 'lesson') return textsOf(body as DraftBody)
  if (kind === 'question') return questionTexts(body as QuestionBody)
  return kind === 'case' ? caseWords(body as CaseBody) : contentTexts(formContent(kind, body as FormBody))
}

/** A sector may be told in words. */
const caseWords = (body: CaseBody): Placed[] => [
  ...caseTexts(body),
  ...(typeof body.sector === 'string' ? [] : [{ place: 'sector', pair: body.sector }]),
]

/** What a case comes from is a text, also where it is the same in both languages. */
const figuresOf = (kind: ContentKind, body: object | null): Figures =>
  new Map([...figuresIn(body)].filter(([place]) => kind !== 'case' || place !== 'source/note'))

export type Figures = ReadonlyMap<string, string>

export const figureDifferences = (mine: Figures, theirs: Figures): Difference[] =>
  [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((place) => ({ place, language: null, mine: mine.get(place) ?? '', theirs: theirs.get(place) ?? '' }))
    .filter((line) => line.mine !== line.theirs)

/** Everything of a thing that is no text, whatever its fields are: only so is no field forgotten when one is added. */
export const figuresIn = (body: object | null): Figures => new Map(body === null ? [] : figuresAt('', body))

/** A thing is called by its code and its version. */
const names = ['code', 'version']

const figuresAt = (place: string, value: unknown): (readonly [string, string])[] => {
  if (Array.isArray(value)) return figuresOfList(place, value)
  if (typeof value !== 'object' || value === null) return [[place, value === null ? '' : String(value)]]
  if (isPair(value)) return []
  return Object.entries(value).flatMap(([key, part]) => {
    if (place === '') return names.includes(key) ? [] : figuresAt(key, part)
    return isMark(key) ? [] : figuresAt(`${place}/${key}`, part)
  })
}

/** Codes have no order; a thing in a list is known by its mark, else by where it stands. */
const figuresOfList = (place: string, items: readonly unknown[]): (readonly [string, string])[] => {
  const things = items.filter((one) => typeof one === 'object' && one !== null) as Readonly<Record<string, unknown>>[]
  if (things.length === 0) return [[place, items.map(String).sort().join(' ')]]
  const right = things.filter(({ correct }) => correct === true).map(({ id }) => String(id))
  return [
    ...(things.some((one) => 'correct' in one)
      ? [[place.replace(/options$/, 'correct'), right.sort().join(' ')] as const]
      : []),
    ...things.flatMap((one, at) => figuresAt(`${place}/${String(one.id ?? one.anchor ?? at)}`, one)),
  ]
}

/** By these a thing in a list is known; which options are right is told of all of them together. */
const isMark = (key: string): boolean => ['id', 'anchor', 'correct'].includes(key)

const isPair = (value: object): value is Pair => 'zh' in value && 'en' in value

/** What the codes at a place are codes of. */
export const namedAt: Readonly<Record<string, 'posts' | 'families' | 'norms' | 'questions' | 'lessons'>> = {
  posts: 'posts',
  families: 'families',
  norms: 'norms',
  ruleBroken: 'norms',
  replacedBy: 'norms',
  questions: 'questions',
  lesson: 'lessons',
}

/** The codes in these places. */
export const codesIn = (
  lines: readonly Pick<Difference, 'place' | 'mine' | 'theirs'>[],
  of: 'posts' | 'norms' | 'questions' | 'lessons',
): string[] => [
  ...new Set(
    lines
      .filter(({ place }) => namedAt[place] === of)
      .flatMap(({ mine, theirs }) => `${mine} ${theirs}`.split(' '))
      .filter((code) => code !== ''),
  ),
]
