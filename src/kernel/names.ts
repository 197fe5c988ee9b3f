import { cleanCode } from './cells.ts'
import { countDiffers, isShortFor, nearest } from './columns.ts'
import type { Doubt } from './draft.ts'
import type { Pair } from './text.ts'

/** A unit, post or branch that a list may name. */
export interface Known {
  readonly id: string
  readonly code: string
  readonly name: Pair
  /** Longer names that are never ambiguous: `采油一队 采油一班`. */
  readonly fullName: string
  readonly path: string
}

/** What was meant by a wording before: `post:采购员` → `物资采购岗`. */
export type Wordings = ReadonlyMap<string, string>

export type Meant<K extends Known> =
  | { readonly kind: 'found'; readonly known: K }
  | { readonly kind: 'several' }
  | { readonly kind: 'unknown'; readonly suggestion: string | null }

export interface Names<K extends Known> {
  /** What a text means; `prefer` picks one of several things of the same name. */
  readonly find: (text: string, prefer: (among: readonly K[]) => K | undefined) => Meant<K>
}

/**
 * A name means what bears it, by name, code or full name; a wording that was explained before is taken as then.
 * Everything else is doubtful, with the nearest name as a suggestion.
 */
export const namesOf = <K extends Known>(field: string, known: readonly K[], wordings: Wordings): Names<K> => {
  const byText = new Map<string, K[]>()
  for (const one of known)
    for (const text of new Set([one.name.zh, one.name.en, one.code, one.fullName].map(plainName)))
      if (text !== '') byText.set(text, [...(byText.get(text) ?? []), one])
  const candidates = [...new Set(known.map(({ name }) => name.zh))]
  const guessed = new Map<string, string | null>()
  const guess = (text: string): string | null => {
    const before = guessed.get(text)
    if (before !== undefined) return before
    const found = nearest(text, candidates) ?? null
    guessed.set(text, found)
    return found
  }
  return {
    find: (text, prefer) => {
      const same = byText.get(plainName(text)) ?? byText.get(plainName(wordings.get(wordingKey(field, text)) ?? ''))
      if (same === undefined) return { kind: 'unknown', suggestion: guess(text) }
      const known = same.length === 1 ? same[0] : prefer(same)
      return known ? { kind: 'found', known } : { kind: 'several' }
    },
  }
}

export const wordingKey = (field: string, text: string): string => `${field}:${text}`

/** A name as it is compared: without marks, spaces and case. */
export const plainName = (text: string): string =>
  cleanCode(text.normalize('NFKC'))
    .replace(/[/\\>·—-]/g, '')
    .toLowerCase()

/**
 * The doubt about a name that means nothing yet; what may be made new is suggested to be made, and beside a near name
 * it can be.
 */
export const nameDoubt = (
  field: string,
  text: string,
  meant: Exclude<Meant<Known>, { readonly kind: 'found' }>,
  mayCreate: boolean,
): Doubt => {
  if (meant.kind === 'several') return { field, kind: 'several', text, suggestion: null, remedy: null }
  if (meant.suggestion !== null) {
    const near: Doubt = { field, kind: 'unknown', text, suggestion: meant.suggestion, remedy: 'value' }
    return mayCreate ? { ...near, mayBeNew: true } : near
  }
  if (mayCreate) return { field, kind: 'unknown', text, suggestion: text, remedy: 'create' }
  return { field, kind: 'unknown', text, suggestion: null, remedy: null }
}

/** The doubt settled by making what it names; nothing, where that may not be made. */
export const asNew = (doubt: Doubt): Doubt | null =>
  doubt.remedy === 'create' || doubt.mayBeNew === true
    ? { ...doubt, suggestion: doubt.makes?.name ?? doubt.text, remedy: 'create' }
    : null

/** Whether it is made together with all the others that are surely new: nothing is near, or a number tells them apart. */
export const isMadeWithAll = ({ text, suggestion, remedy, mayBeNew, makes }: Doubt): boolean =>
  remedy === 'create' || (mayBeNew === true && (suggestion === null || countDiffers(makes?.name ?? text, suggestion)))

/**
 * Whether a suggestion is taken together with all the others: leaving open, a day, and a known name for which the row’s
 * own is certainly short. A name with a word more or another one (修井作业监督站 for 作业监督站), or another number, is
 * looked at by a person; so is what would be made new.
 */
export const isTakenWithAll = ({ kind, text, suggestion, remedy, makes }: Doubt): boolean =>
  remedy === 'pending' ||
  (remedy === 'value' && (kind !== 'unknown' || isShortFor(makes?.name ?? text, suggestion ?? '')))
