import { addDays, addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Where a count comes from: petitions, inspections, self-checks of units, audits, supervision of conduct. */
export const sources = ['petition', 'inspection', 'self-check', 'audit', 'conduct'] as const
export type Source = (typeof sources)[number]

/** How sure it is. */
export const countStates = ['clue', 'verified', 'refuted'] as const
export type CountState = (typeof countStates)[number]

/** The step of the work at which it happened; a fixed list, for free words could name somebody. */
export const nodes = [
  'need',
  'approval',
  'selection',
  'receipt',
  'metering',
  'payment',
  'keeping',
  'disposal',
  'use',
] as const
export type Node = (typeof nodes)[number]

/** So many problems of one kind in one unit and month, from one source; nobody is in it (R54). */
export interface Count {
  readonly id: Id<'signal-count'>
  readonly unitPath: string
  readonly topic: string
  readonly taxonomyVersion: number
  readonly source: Source
  readonly month: Day
  readonly count: number
  readonly severity: number
  readonly state: CountState
  /** Business family of the posts concerned. */
  readonly postFamily: string | null
  readonly node: Node | null
  /** Several reports of one event share a mark and count once. */
  readonly cluster: string | null
  readonly comment: string
  /** The inspection it was found at. */
  readonly inspectionId: Id<'inspection'> | null
  /** The earlier entry that this one corrects; the earlier one stays. */
  readonly corrects: Id<'signal-count'> | null
}

/** What one number of a month is about; a system sends one number for each. */
export type CountCell = Pick<
  Count,
  'unitPath' | 'topic' | 'source' | 'month' | 'severity' | 'state' | 'postFamily' | 'node' | 'cluster'
>

const cellOf = (cell: CountCell): string =>
  JSON.stringify([
    ...[cell.unitPath, cell.topic, cell.source, cell.month, cell.severity, cell.state],
    ...[cell.postFamily, cell.node, cell.cluster],
  ])

/**
 * SUP-42: what a system hands in again is nothing new, and another number corrects its earlier one; what an officer has
 * corrected stays as it is. Two numbers for the same in one call are refused, for nobody could say which counts.
 */
export const handIn = (
  counts: readonly Count[],
  before: readonly (CountCell & Pick<Count, 'id' | 'count'> & { readonly corrected: boolean })[],
): Result<readonly Count[], 'count-twice'> => {
  if (new Set(counts.map(cellOf)).size < counts.length) return no('count-twice')
  const standing = new Map(before.filter(({ corrected }) => !corrected).map((one) => [cellOf(one), one]))
  const known = new Set(before.map(cellOf))
  return ok(
    counts.flatMap((count) => {
      const earlier = standing.get(cellOf(count))
      if (earlier) return earlier.count === count.count ? [] : [{ ...count, corrects: earlier.id }]
      return known.has(cellOf(count)) ? [] : [count]
    }),
  )
}

/** Days after the end of a month within which its counts are in time. */
export const inTimeDays = 10

/** SUP-3: a count has two clocks, its month and the day of entry; later than ten days after the month it is late. */
export const isLate = (month: Day, enteredOn: Day): boolean => enteredOn > addDays(addMonths(month, 1), inTimeDays - 1)

export interface CountWish {
  readonly topic: string
  readonly month: Day
  readonly source: Source
  readonly inspected: boolean
}

/**
 * SUP-3, SUP-4: a count is of a known topic and of a month that has begun; what an inspection found is entered once the
 * inspection has said how much it looked at, effort before outcome.
 */
export const acceptCount = (
  { topic, month, source, inspected }: CountWish,
  topics: readonly string[],
  today: Day,
): Result<null, 'topic-unknown' | 'month-ahead' | 'month-too-old' | 'effort-first'> => {
  if (!topics.includes(topic)) return no('topic-unknown')
  if (month > monthStart(today)) return no('month-ahead')
  if (month < addMonths(monthStart(today), -120)) return no('month-too-old')
  return source === 'inspection' && !inspected ? no('effort-first') : ok(null)
}

/** SUP-5: reports of one event count once: of a cluster the largest number stands. */
export const countOnce = <T extends Pick<Count, 'cluster' | 'count'>>(entries: readonly T[]): number => {
  const largest = new Map<string, number>()
  let single = 0
  for (const { cluster, count } of entries)
    if (cluster === null) single += count
    else largest.set(cluster, Math.max(largest.get(cluster) ?? 0, count))
  return single + [...largest.values()].reduce((sum, count) => sum + count, 0)
}
