import { usableTopics } from '../exposure.ts'
import { askedForMonths } from '../inspection.ts'
import type { Month, Network, Stratum } from './series.ts'

/** Months that the detectors look back over: five years and the month beside (SUP-118). */
export const lookBack = 61

/** A month of a stratum may stand twice: what an inspection found that a signal had asked for stands by itself. */
interface Kept extends Stratum {
  readonly months: ArrayLike<Month>
  /** 1 where a signal had asked for it. */
  readonly asked: ArrayLike<number>
}

/** The counts of one stratum, only the months in which something was entered, side by side. */
export interface KeptCounts extends Kept {
  readonly counts: ArrayLike<number>
  /** Of the counts, those verified. */
  readonly verified: ArrayLike<number>
  /** Which sources reported something, one bit each. */
  readonly sources: ArrayLike<number>
}

/** What inspections of one stratum looked at, in the same way. */
export interface KeptEffort extends Kept {
  readonly lookedAt: ArrayLike<number>
}

/** What is kept of an organisation, month by month; several pieces of one stratum add up. */
export interface History {
  readonly counts: readonly KeptCounts[]
  readonly efforts: readonly KeptEffort[]
}

export interface Looked {
  readonly network: Network
  /** The first month looked back over in which anything was entered; null when there is none. */
  readonly begun: Month | null
}

/**
 * SUP-100, SUP-111: the months up to the judged one, laid out as the detectors take them. What lies outside, what a signal
 * asked for lately, and what belongs to no unit of the network stays out.
 */
export const networkFrom = ({ counts, efforts }: History, units: readonly string[], month: Month): Looked => {
  const first = month - lookBack
  const isIn = windowOf(first, month)
  const known = new Set(units)
  const strata = new Map<string, Map<string, Laid>>()
  const laid = ({ unit, topic }: Stratum): Laid => {
    const topics = strata.get(unit) ?? new Map<string, Laid>()
    strata.set(unit, topics)
    const one = topics.get(topic) ?? emptySeries(unit, topic)
    topics.set(topic, one)
    return one
  }
  let begun: Month | null = null
  for (const piece of counts) {
    if (!known.has(piece.unit)) continue
    let one: Laid | null = null
    for (let at = 0; at < piece.months.length; at++) {
      const on = piece.months[at] ?? 0
      if (on < first || on > month) continue
      begun = begun === null ? on : Math.min(begun, on)
      one ??= laid(piece)
      if (isIn(piece, at)) addCount(one, on - first, piece, at)
    }
  }
  const usable = usableTopics(monthsKnown(efforts, known, month), units.length)
  for (const piece of efforts) {
    if (!known.has(piece.unit) || !usable.has(piece.topic)) continue
    for (let at = 0; at < piece.months.length; at++)
      if (isIn(piece, at)) addExposure(laid(piece), (piece.months[at] ?? 0) - first, piece.lookedAt[at] ?? 0)
  }
  const series = [...strata.values()].flatMap((topics) => [...topics.values()])
  return { network: { first, months: lookBack + 1, units, series }, begun }
}

/** Whether an entry is looked at: within the months, and not lately asked for by a signal. */
const windowOf =
  (first: Month, last: Month) =>
  ({ months, asked }: Kept, at: number): boolean => {
    const on = months[at] ?? 0
    return on >= first && on <= last && (asked[at] !== 1 || on <= last - askedForMonths)
  }

interface Laid extends Stratum {
  readonly counts: Float64Array
  exposure: Float64Array | null
  readonly verified: Float64Array
  readonly sources: Int32Array
}

const emptySeries = (unit: string, topic: string): Laid => ({
  unit,
  topic,
  counts: new Float64Array(lookBack + 1),
  exposure: null,
  verified: new Float64Array(lookBack + 1),
  sources: new Int32Array(lookBack + 1),
})

const addCount = (one: Laid, at: number, { counts, verified, sources }: KeptCounts, from: number): void => {
  const count = counts[from] ?? 0
  one.counts[at] = (one.counts[at] ?? 0) + count
  one.verified[at] = (one.verified[at] ?? 0) + (verified[from] ?? 0)
  if (count > 0) one.sources[at] = (one.sources[at] ?? 0) | (sources[from] ?? 0)
}

const addExposure = (one: Laid, at: number, lookedAt: number): void => {
  one.exposure ??= new Float64Array(lookBack + 1).fill(Number.NaN)
  const before = one.exposure[at] ?? Number.NaN
  one.exposure[at] = Number.isNaN(before) ? lookedAt : before + lookedAt
}

/** SUP-9: of each topic, in how many units and months of the last year it is known what was looked at. */
const monthsKnown = (
  efforts: readonly KeptEffort[],
  units: ReadonlySet<string>,
  month: Month,
): ReadonlyMap<string, number> => {
  const isIn = windowOf(month - 11, month)
  const cells = new Map<string, Set<string>>()
  for (const piece of efforts) {
    if (!units.has(piece.unit)) continue
    for (let at = 0; at < piece.months.length; at++)
      if (isIn(piece, at)) {
        const own = cells.get(piece.topic) ?? new Set()
        cells.set(piece.topic, own.add(`${piece.unit}/${piece.months[at]}`))
      }
  }
  return new Map([...cells].map(([topic, own]) => [topic, own.size]))
}
