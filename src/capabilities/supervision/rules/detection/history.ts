import type { Month, Stratum } from './series.ts'
import { begun, decay, emptyTable, guard, shares, type TopicTable, window } from './table.ts'

/** What came in for one stratum in one month. */
export interface Cell extends Stratum {
  readonly count: number
  readonly exposure: number | null
  readonly verified: number
  readonly sources: number
}

/**
 * The sufficient statistics of an organisation, kept from month to month, so that a new month touches only the strata in
 * which something was found or looked at.
 */
export interface History {
  /** The next month to be taken in. */
  readonly next: Month
  readonly topics: ReadonlyMap<string, TopicHistory>
  /** Findings of each unit by month, all topics. */
  readonly sizes: ReadonlyMap<string, readonly Sized[]>
}

interface TopicHistory {
  readonly since: Month | null
  readonly exposed: boolean
  readonly bySeason: readonly number[]
  /** Findings not yet in `bySeason`, newest last. */
  readonly totals: readonly Sized[]
  readonly units: ReadonlyMap<string, StratumHistory>
}

interface StratumHistory {
  /** Findings and exposure older than the window, weighed as of `asOf`. */
  readonly old: number
  readonly oldExposure: number
  readonly asOf: Month
  readonly recent: readonly Recent[]
}

interface Sized {
  readonly month: Month
  readonly count: number
}

interface Recent extends Sized {
  readonly exposure: number | null
  readonly verified: number
  readonly sources: number
}

export const beginning = (first: Month): History => ({ next: first, topics: new Map(), sizes: new Map() })

/** SUP-111: one month more. What is not among the cells stays the very same object. */
export const after = (history: History, cells: readonly Cell[]): History => {
  const month = history.next
  const topics = new Map(history.topics)
  const sizes = new Map(history.sizes)
  const opened = new Map<string, Map<string, StratumHistory>>()
  for (const cell of cells) {
    const topic = topics.get(cell.topic) ?? newTopic
    const units = opened.get(cell.topic) ?? new Map(topic.units)
    opened.set(cell.topic, units)
    units.set(cell.unit, withRecent(units.get(cell.unit) ?? newStratum(month), cell, month))
    topics.set(cell.topic, withTotal(topic, cell, month, units))
    if (cell.count > 0) sizes.set(cell.unit, plus(sizes.get(cell.unit) ?? [], month, cell.count, month - 40))
  }
  return { next: month + 1, topics, sizes }
}

const newTopic: TopicHistory = {
  since: null,
  exposed: false,
  bySeason: new Array<number>(12).fill(0),
  totals: [],
  units: new Map(),
}

const newStratum = (month: Month): StratumHistory => ({ old: 0, oldExposure: 0, asOf: month - window, recent: [] })

const withTotal = (
  topic: TopicHistory,
  { count, exposure }: Cell,
  month: Month,
  units: ReadonlyMap<string, StratumHistory>,
): TopicHistory => {
  const settled = topic.totals.filter((one) => one.month < month - guard)
  const bySeason = [...topic.bySeason]
  for (const one of settled) bySeason[one.month % 12] = (bySeason[one.month % 12] ?? 0) + one.count
  return {
    since: count > 0 ? (topic.since ?? month) : topic.since,
    exposed: topic.exposed || exposure !== null,
    bySeason,
    totals: plus(topic.totals, month, count, month - guard),
    units,
  }
}

/** Adds to the month, dropping what lies before `from`. */
const plus = (totals: readonly Sized[], month: Month, count: number, from: Month): readonly Sized[] => {
  const kept = totals.filter((one) => one.month >= from)
  const last = kept.at(-1)
  return last?.month === month
    ? [...kept.slice(0, -1), { month, count: last.count + count }]
    : [...kept, { month, count }]
}

const withRecent = (stratum: StratumHistory, cell: Cell, month: Month): StratumHistory => {
  const asOf = month - window
  const left = stratum.recent.filter((one) => one.month <= asOf)
  const aged = decay(asOf - stratum.asOf)
  return {
    old: left.reduce((sum, one) => sum + one.count * decay(asOf - one.month), stratum.old * aged),
    oldExposure: left.reduce(
      (sum, one) => sum + (one.exposure ?? 0) * decay(asOf - one.month),
      stratum.oldExposure * aged,
    ),
    asOf,
    recent: [...stratum.recent.filter((one) => one.month > asOf), { ...cell, month }],
  }
}

/** SUP-111: the tables of the newest month; the same as those drawn straight from the series. */
export const tablesFrom = (history: History, allUnits: readonly string[]): TopicTable[] => {
  const month = history.next - 1
  const units = [...allUnits].sort()
  const at = new Map(units.map((unit, index) => [unit, index]))
  const sizes = Float64Array.from(units, (unit) =>
    (history.sizes.get(unit) ?? []).reduce(
      (sum, one) => (one.month < month - guard && one.month >= month - guard - 36 ? sum + one.count : sum),
      0,
    ),
  )
  const share = shares(sizes)
  return [...history.topics]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, known]) => {
      const table = emptyTable(topic, month, units, share, known.exposed)
      for (const [m, count] of known.bySeason.entries()) table.bySeason[m] = count
      for (const one of known.totals)
        if (one.month < month - guard)
          table.bySeason[one.month % 12] = (table.bySeason[one.month % 12] ?? 0) + one.count
      for (const [unit, stratum] of known.units) layOut(table, at.get(unit) ?? 0, stratum)
      return begun(table, known.since)
    })
}

const layOut = (table: TopicTable, index: number, { old, oldExposure, asOf, recent }: StratumHistory): void => {
  const newest = table.month - guard - 1
  const aged = decay(newest - asOf)
  let [sum, exposed] = [old * aged, oldExposure * aged]
  for (const one of recent) {
    if (one.month <= newest) {
      sum += one.count * decay(newest - one.month)
      exposed += (one.exposure ?? 0) * decay(newest - one.month)
    }
    const j = one.month - table.month + window - 1
    if (j < 0) continue
    table.counts[index * window + j] = one.count
    if (table.exposure) table.exposure[index * window + j] = one.exposure ?? Number.NaN
    if (one.month > table.month - 3) {
      table.verified[index] = (table.verified[index] ?? 0) + one.verified
      table.sources[index] = (table.sources[index] ?? 0) | one.sources
    }
  }
  table.baseline[index] = sum
  if (table.exposureBaseline) table.exposureBaseline[index] = exposed
}
