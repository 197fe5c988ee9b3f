import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Norm } from './norm.ts'

export const changeKinds = ['new', 'changed', 'repealed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One version with the day from which it holds; `null` when nobody has told the day. */
export interface Holding {
  readonly version: string
  readonly fromOn: Day | null
}

export interface Standing {
  readonly norm: Norm
  readonly version: string
  readonly fromOn: Day | null
  readonly repealedOn: Day | null
  /** All that were kept, under numbers that are not given again. */
  readonly versions: readonly Pick<Holding, 'version'>[]
}

/** NRM-4: what a change reaches: the whole norm, or the articles that were reworded or taken out. */
export type Touched = 'everything' | readonly string[]

/** NRM-4: a new title, other people bound or another day touches every citation; else only the articles that differ. */
export const touchedBy = (before: Norm, after: Norm): Touched => {
  if (!same(frameOf(before), frameOf(after))) return 'everything'
  const words = new Map(after.articles.map(({ anchor, paraphrase }) => [anchor, paraphrase]))
  return before.articles.flatMap(({ anchor, paraphrase }) => (same(words.get(anchor), paraphrase) ? [] : [anchor]))
}

const frameOf = ({ title, issuer, binds, local }: Norm) => [title, issuer, [...binds].sort(), local ?? false]

/** The database keeps the words of a pair in its own order. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** NRM-4: the citations that must be looked at again; whoever cites the whole norm always, if anything is touched at all. */
export const touchedReferences = (code: string, touched: Touched): readonly string[] | 'everything' =>
  touched === 'everything' || touched.length === 0 ? touched : [code, ...touched.map((anchor) => `${code}#${anchor}`)]

/** NRM-4: the same as it is kept with the change: `null` stands for every citation. */
export const touchedList = (code: string, touched: Touched): readonly string[] | null => {
  const references = touchedReferences(code, touched)
  return references === 'everything' ? null : references
}

/** NRM-5: versions recorded by hand count on behind the version they start from: `1.0.0`, `1.0.0-1`, `1.0.0-2`. */
export const nextVersion = (version: string): string => {
  const [base = version, count = '0'] = version.split('-')
  return `${base}-${Number(count) + 1}`
}

/** NRM-5, NRM-10: the number under which a version is kept: its own, or the first one behind it that is free. */
export const freeVersion = (version: string, given: ReadonlySet<string>): string =>
  given.has(version) ? freeVersion(nextVersion(version), given) : version

/** NRM-10: a version of a pack is taken over the one that was read, and never revives a repealed norm. */
export const takenOver = (
  { version, repealedOn }: Pick<Standing, 'version' | 'repealedOn'>,
  read: string,
): Result<null, 'norm-repealed' | 'changed-meanwhile'> => {
  if (repealedOn !== null) return no('norm-repealed')
  return version === read ? ok(null) : no('changed-meanwhile')
}

/**
 * NRM-5, NRM-9: a new version is written over the one that was read, says something new, holds no earlier than the one
 * before, and never revives a repealed norm.
 */
export const changed = (
  standing: Standing,
  read: string,
  next: Norm,
  fromOn: Day,
): Result<
  { readonly version: string },
  'norm-repealed' | 'changed-meanwhile' | 'nothing-changed' | 'holds-earlier'
> => {
  if (standing.repealedOn !== null) return no('norm-repealed')
  if (sameWords(standing.norm, next)) return no('nothing-changed')
  if (standing.version !== read) return no('changed-meanwhile')
  if (standing.fromOn !== null && fromOn < standing.fromOn) return no('holds-earlier')
  const given = new Set(standing.versions.map(({ version }) => version))
  return ok({ version: freeVersion(nextVersion(standing.version), given) })
}

/** Whether two texts of a norm say the same, whoever checked them. */
export const sameWords = (a: Norm, b: Norm): boolean => same(wordsOf(a), wordsOf(b))

const wordsOf = (norm: Norm) => [
  frameOf(norm),
  norm.documentNo,
  norm.issuedOn,
  norm.effectiveOn,
  norm.articles.map(({ anchor, paraphrase }) => [anchor, paraphrase.zh, paraphrase.en]),
  norm.source.title,
  norm.source.date,
]

/** NRM-6, NRM-9: a norm is repealed once, in the version that was read, and not before it came into force. */
export const repealed = (
  standing: Standing,
  read: string,
  onDay: Day,
): Result<null, 'norm-repealed' | 'changed-meanwhile' | 'holds-earlier'> => {
  if (standing.repealedOn !== null) return no('norm-repealed')
  if (standing.version !== read) return no('changed-meanwhile')
  return standing.fromOn !== null && onDay < standing.fromOn ? no('holds-earlier') : ok(null)
}

export const states = ['in-force', 'renewed', 'not-yet', 'repealed'] as const
export type State = (typeof states)[number]

/** NRM-6: the version that holds on a day, the newest of those begun; `null` before the first and from the repeal on. */
export const heldOn = (versions: readonly Holding[], repealedOn: Day | null, onDay: Day): string | null => {
  if (repealedOn !== null && repealedOn <= onDay) return null
  const begun = versions.filter(({ fromOn }) => fromOn === null || fromOn <= onDay)
  return begun.at(-1)?.version ?? null
}

/**
 * NRM-6: a norm whose day nobody has told counts as in force; before the day of its newest version it is `renewed` where
 * an earlier version still holds.
 */
export const stateOn = ({ fromOn, repealedOn, hasEarlier }: StateFacts, onDay: Day): State => {
  if (repealedOn !== null && repealedOn <= onDay) return 'repealed'
  if (fromOn === null || fromOn <= onDay) return 'in-force'
  return hasEarlier ? 'renewed' : 'not-yet'
}

interface StateFacts {
  readonly fromOn: Day | null
  readonly repealedOn: Day | null
  /** There is a version before the newest. */
  readonly hasEarlier: boolean
}
