import type { Month, MonthlySeries, Network } from './series.ts'

/** The newest months stay out of the baseline, so that a beginning problem does not become its own measure. */
export const guard = 2
/** A finding counts half in the baseline after this many months. */
export const halfLife = 12
/** Months kept cell by cell: two years before the guard, the guard, and the month that is judged. */
export const window = 24 + guard + 1
/** A unit's size, where no exposure is known, is what was found there over three years in all topics. */
const sizeMonths = 36

/** Everything the methods read of one topic in one month: the sufficient statistics, nothing older cell by cell. */
export interface TopicTable {
  readonly topic: string
  readonly month: Month
  /** The month of the first finding in any unit; null when there never was one. */
  readonly since: Month | null
  readonly units: readonly string[]
  /** Findings of each unit before the guard, each weighing 2^(−age / half-life). */
  readonly baseline: Float64Array
  /** The weights alone, summed since the topic began. */
  readonly weight: number
  /** Exposure with the same weights; null where the topic has none. */
  readonly exposureBaseline: Float64Array | null
  /** Units × window, the judged month last. */
  readonly counts: Float64Array
  readonly exposure: Float64Array | null
  /** Findings of the topic in the whole network by calendar month before the guard, January first. */
  readonly bySeason: Float64Array
  /** How many such months there were. */
  readonly seasons: Float64Array
  /** Each unit's share in all findings of three years. */
  readonly share: Float64Array
  /** Of the last three months, per unit: findings verified, and the sources, one bit each. */
  readonly verified: Float64Array
  readonly sources: Int32Array
}

export const decay = (months: number): number => 2 ** (-months / halfLife)

/** Σ of the weights of `months` months, the newest weighing 1. */
const weightOf = (months: number): number => (months <= 0 ? 0 : (1 - decay(months)) / (1 - decay(1)))

/** The tables of one month straight from the series, in one pass over the numbers. */
export const tablesOf = (network: Network, month: Month): TopicTable[] => {
  const units = [...network.units].sort()
  const at = new Map(units.map((unit, index) => [unit, index]))
  const share = shares(sizesOf(network, month, at))
  const topics = new Map<string, MonthlySeries[]>()
  for (const one of network.series) {
    const known = topics.get(one.topic)
    if (known) known.push(one)
    else topics.set(one.topic, [one])
  }
  return [...topics]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([topic, series]) => tableOf(topic, series, network, month, units, at, share))
}

const sizesOf = ({ series, first }: Network, month: Month, at: ReadonlyMap<string, number>): Float64Array => {
  const sizes = new Float64Array(at.size)
  const end = month - guard - first
  for (const { unit, counts } of series) {
    const index = at.get(unit) ?? 0
    for (let m = Math.max(0, end - sizeMonths); m < end; m++) sizes[index] = (sizes[index] ?? 0) + (counts[m] ?? 0)
  }
  return sizes
}

/** One finding more for everybody: a unit without any is small, not impossible. */
export const shares = (sizes: Float64Array): Float64Array => {
  const total = sizes.reduce((sum, size) => sum + size + 1, 0)
  return sizes.map((size) => (size + 1) / total)
}

const tableOf = (
  topic: string,
  series: readonly MonthlySeries[],
  { first }: Network,
  month: Month,
  units: readonly string[],
  at: ReadonlyMap<string, number>,
  share: Float64Array,
): TopicTable => {
  const drawn = emptyTable(
    topic,
    month,
    units,
    share,
    series.some(({ exposure }) => exposure !== null),
  )
  const newest = month - guard - 1 - first
  const weights = Float64Array.from({ length: Math.max(0, newest + 1) }, (_, m) => decay(newest - m))
  let since: Month | null = null
  for (const one of series) {
    const index = at.get(one.unit) ?? 0
    const { counts, exposure } = one
    let sum = 0
    let exposed = 0
    for (let m = 0; m <= newest; m++) {
      const count = counts[m] ?? 0
      if (count > 0) {
        sum += count * (weights[m] ?? 0)
        const season = (first + m) % 12
        drawn.bySeason[season] = (drawn.bySeason[season] ?? 0) + count
      }
      if (exposure) exposed += known(exposure[m]) * (weights[m] ?? 0)
    }
    drawn.baseline[index] = sum
    if (drawn.exposureBaseline) drawn.exposureBaseline[index] = exposed
    for (let j = 0; j < window; j++) {
      const m = month - first - window + 1 + j
      if (m < 0) continue
      drawn.counts[index * window + j] = counts[m] ?? 0
      if (drawn.exposure && exposure) drawn.exposure[index * window + j] = exposure[m] ?? Number.NaN
    }
    for (let m = Math.max(0, month - first - 2); m <= month - first; m++) {
      drawn.verified[index] = (drawn.verified[index] ?? 0) + (one.verified[m] ?? 0)
      drawn.sources[index] = (drawn.sources[index] ?? 0) | (one.sources[m] ?? 0)
    }
    since = earlier(since, firstFinding(counts, first, month))
  }
  return begun(drawn, since)
}

const known = (exposure: number | undefined): number =>
  exposure === undefined || Number.isNaN(exposure) ? 0 : exposure

const firstFinding = (counts: ArrayLike<number>, first: Month, month: Month): Month | null => {
  for (let m = 0; m <= month - first; m++) if ((counts[m] ?? 0) > 0) return first + m
  return null
}

export const earlier = (a: Month | null, b: Month | null): Month | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

export const emptyTable = (
  topic: string,
  month: Month,
  units: readonly string[],
  share: Float64Array,
  exposed: boolean,
): TopicTable => ({
  topic,
  month,
  since: null,
  units,
  baseline: new Float64Array(units.length),
  weight: 0,
  exposureBaseline: exposed ? new Float64Array(units.length) : null,
  counts: new Float64Array(units.length * window),
  exposure: exposed ? new Float64Array(units.length * window).fill(Number.NaN) : null,
  bySeason: new Float64Array(12),
  seasons: new Float64Array(12),
  share,
  verified: new Float64Array(units.length),
  sources: new Int32Array(units.length),
})

/** What follows from the month in which the topic began. */
export const begun = (table: TopicTable, since: Month | null): TopicTable => {
  const end = table.month - guard
  const seasons = new Float64Array(12)
  if (since !== null) for (let m = since; m < end; m++) seasons[m % 12] = (seasons[m % 12] ?? 0) + 1
  return { ...table, since, seasons, weight: since === null ? 0 : weightOf(end - since) }
}
