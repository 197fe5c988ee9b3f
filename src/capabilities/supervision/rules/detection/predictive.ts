import { countTail } from '#kernel/counts.ts'
import { concentrationOf } from './concentration.ts'
import { type TopicTable, window } from './table.ts'

/** Findings that the other units' network factor starts from, so that a few of them do not swing it. */
const networkPrior = 4
/** Findings that the seasonal index starts from: a wave of about 15 % is believed once as many were seen. */
const seasonPrior = 48

/** What one topic leads to expect in every unit. */
export interface Expectation {
  readonly table: TopicTable
  /** How alike the units are (SUP-101). */
  readonly alpha: number
  /** Spread over chance alone, at least 1 (SUP-102). */
  readonly spread: number
  /** Units × window: findings expected before the network factor. */
  readonly expected: Float64Array
  /** Findings of the last three months, for each unit and for all. */
  readonly recent: Float64Array
  readonly recentAll: number
  /** What moved all other units in these months, for each unit. */
  readonly network: Float64Array
}

/**
 * SUP-102: what a unit may expect is its own past, drawn towards the network's, times season, times what happens to the
 * other units in the same months. The last factor keeps a campaign, a new hotline or a new code book that hits everybody
 * from looking like one unit's problem (empirical Bayes; Clayton and Kaldor 1987, Noufaily 2013 for the guard).
 */
export const expectationOf = (table: TopicTable): Expectation => {
  const { units, baseline, exposureBaseline, share, weight } = table
  const found = baseline.reduce((sum, y) => sum + y, 0.5)
  const exposed = exposureBaseline?.reduce((sum, e) => sum + e, 0) ?? 0
  const byExposure = exposureBaseline !== null && exposed > 0
  const e = Float64Array.from(units, (_, u) =>
    byExposure ? (found / exposed) * (exposureBaseline[u] ?? 0) : found * (share[u] ?? 0),
  )
  const alpha = concentrationOf(baseline, e)
  const season = seasonOf(table)
  const expected = new Float64Array(units.length * window)
  for (let u = 0; u < units.length; u++) {
    const relative = (alpha + (baseline[u] ?? 0)) / (alpha + (e[u] ?? 0))
    const monthly = weight > 0 ? (e[u] ?? 0) / weight : 0
    const usual = byExposure && weight > 0 ? (exposureBaseline[u] ?? 0) / weight : 0
    for (let j = 0; j < window; j++) {
      const month = table.month - window + 1 + j
      const now = table.exposure?.[u * window + j] ?? Number.NaN
      const base = byExposure ? (found / exposed) * (Number.isNaN(now) ? usual : now) : monthly
      expected[u * window + j] = relative * base * (season[month % 12] ?? 1)
    }
  }
  const recent = lastThree(table.counts, units.length)
  const recentAll = total(recent)
  return {
    table,
    alpha,
    spread: spreadOf(table),
    expected,
    recent,
    recentAll,
    network: networkOf(recent, recentAll, lastThree(expected, units.length)),
  }
}

/** SUP-102: the seasonal index of a calendar month, drawn towards 1 the more the fewer findings there were. */
export const seasonOf = ({ bySeason, seasons }: TopicTable): Float64Array => {
  const months = seasons.reduce((sum, n) => sum + n, 0)
  const mean = months > 0 ? bySeason.reduce((sum, y) => sum + y, 0) / months : 0
  return bySeason.map((y, m) => (y + seasonPrior) / ((seasons[m] ?? 0) * mean + seasonPrior))
}

/** SUP-102: the pooled Pearson dispersion over two years before the guard, around row × column, never below 1. */
const spreadOf = ({ units, counts, since, month }: TopicTable): number => {
  const from = Math.max(0, window - 1 - (month - (since ?? month)))
  const to = window - 3
  const rows = new Float64Array(units.length)
  const columns = new Float64Array(window)
  let total = 0
  for (let u = 0; u < units.length; u++)
    for (let j = from; j < to; j++) {
      const y = counts[u * window + j] ?? 0
      rows[u] = (rows[u] ?? 0) + y
      columns[j] = (columns[j] ?? 0) + y
      total += y
    }
  const degrees = (rows.filter((y) => y > 0).length - 1) * (columns.filter((y) => y > 0).length - 1)
  if (degrees <= 0) return 1
  let chi = 0
  for (let u = 0; u < units.length; u++)
    for (let j = from; j < to; j++) {
      const mean = ((rows[u] ?? 0) * (columns[j] ?? 0)) / total
      if (mean > 0) chi += ((counts[u * window + j] ?? 0) - mean) ** 2 / mean
    }
  return Math.max(1, chi / degrees)
}

const lastThree = (of: Float64Array, units: number): Float64Array =>
  Float64Array.from({ length: units }, (_, u) => {
    const end = (u + 1) * window
    return (of[end - 3] ?? 0) + (of[end - 2] ?? 0) + (of[end - 1] ?? 0)
  })

const total = (of: Float64Array): number => of.reduce((sum, x) => sum + x, 0)

/** SUP-102: found over expected in all OTHER units, last three months. */
const networkOf = (recent: Float64Array, recentAll: number, usual: Float64Array): Float64Array => {
  const usualAll = total(usual)
  return recent.map((y, u) => (recentAll - y + networkPrior) / (usualAll - (usual[u] ?? 0) + networkPrior))
}

export interface Tail {
  /** P(so many or more), as it stands: for the false-discovery rate. */
  readonly p: number
  /** The same with half the chance of exactly so many: for looking whether the method is calibrated. */
  readonly midP: number
  /** Findings in the last three months, and how many were expected. */
  readonly n: number
  readonly expected: number
  /** Variance over mean of the prediction for three months. */
  readonly inflation: number
}

export interface Prediction {
  readonly mean: number
  /** Variance over mean: chance and spread, and how little is known of the unit and of the network. */
  readonly inflation: number
}

/** SUP-102: what a unit may expect in the last so many months together. */
export const predictionOf = (expectation: Expectation, unit: number, months: number): Prediction => {
  const { table, alpha, spread, expected, recent, recentAll, network } = expectation
  let mean = 0
  for (let j = window - months; j < window; j++) mean += (expected[unit * window + j] ?? 0) * (network[unit] ?? 1)
  const own = alpha + (table.baseline[unit] ?? 0)
  const others = recentAll - (recent[unit] ?? 0) + networkPrior
  return { mean, inflation: spread + mean / own + mean / others }
}

/**
 * SUP-103: the predictive test of one unit: the tail of a negative binomial for the last month and for the last two and
 * three, combined by Cauchy's rule (Liu and Xie 2020), which holds although they share a month.
 */
export const tailOf = (expectation: Expectation, unit: number): Tail => {
  const windows = [1, 2, 3].map((months) => {
    const { mean, inflation } = predictionOf(expectation, unit, months)
    const y = foundIn(expectation.table, unit, months)
    return { y, mean, inflation, ...countTail(y, mean, inflation) }
  })
  const three = windows.at(-1)
  return {
    p: cauchy(windows.map(({ atLeast }) => atLeast)),
    midP: cauchy(windows.map(({ atLeast, exactly }) => atLeast - exactly / 2)),
    n: three?.y ?? 0,
    expected: three?.mean ?? 0,
    inflation: three?.inflation ?? 1,
  }
}

const foundIn = ({ counts }: TopicTable, unit: number, months: number): number => {
  let y = 0
  for (let j = window - months; j < window; j++) y += counts[unit * window + j] ?? 0
  return y
}

/** A certain window must not outweigh a striking one, so that p stops short of 1. */
const almostCertain = 0.99

const cauchy = (ps: readonly number[]): number => {
  const tangents = ps.map((p) => Math.tan((0.5 - Math.min(almostCertain, Math.max(p, 1e-15))) * Math.PI))
  return 0.5 - Math.atan(tangents.reduce((sum, t) => sum + t, 0) / ps.length) / Math.PI
}
