import { betweenUnits, type Growth, growthOf, isSustained, overAYear, shrunk, z80 } from './growth.ts'
import type { Expectation } from './predictive.ts'
import { window } from './table.ts'

const year = 12
/** Fewer findings than this in a year carry no trend. */
const fewest = 8

export interface Trend extends Growth {
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number; readonly level: number }
  readonly sustained: boolean
}

/**
 * SUP-105: whether a topic grows over the whole network: at least eight findings in twelve months, p below .01, doubled
 * over the year with its lower bound above 1.2, in three units or more, and sustained.
 */
export const topicTrend = ({ table, expected, spread }: Expectation, activity: Activity): Trend =>
  trendOf(addUp(table.units.length, table.counts), busy(addUp(table.units.length, expected), activity), spread)

export const isGrowing = (trend: Trend, alpha: number): boolean =>
  trend.n >= fewest && trend.p < alpha && trend.ratio.value >= 2 && trend.ratio.low > 1.2 && trend.sustained

/** Units with two findings or more in the year. */
export const unitsWithTwo = ({ table }: Expectation): readonly string[] =>
  table.units.filter((_, u) => lastYear(table.counts, u).reduce((sum, y) => sum + y, 0) >= 2)

/** SUP-106: the trend of every unit with enough findings, its slope drawn towards the network's. */
export const unitTrends = (
  expectation: Expectation,
  activity: Activity,
): readonly { readonly unit: number; readonly trend: Trend }[] => {
  const { table, expected, spread } = expectation
  const enough = table.units.flatMap((_, unit) => {
    const [counts, usual] = [lastYear(table.counts, unit), busy(lastYear(expected, unit), activity)]
    return counts.reduce((sum, y) => sum + y, 0) >= 2
      ? [{ unit, counts, usual, own: growthOf(counts, usual, spread) }]
      : []
  })
  if (!enough.some(({ own }) => own.n >= fewest)) return []
  const common = topicTrend(expectation, activity).slope
  const between = betweenUnits(
    enough.map(({ own }) => own),
    common,
  )
  return enough
    .filter(({ own }) => own.n >= fewest)
    .map(({ unit, counts, usual, own }) => ({
      unit,
      trend: { ...withRatio(shrunk(own, common, between)), sustained: isSustained(counts, usual, spread) },
    }))
}

/** A trend of twelve months of counts against what was usual; the spread is never less than around the fitted line. */
const trendOf = (counts: readonly number[], expected: readonly number[], spread: number): Trend => {
  const { slope, n } = growthOf(counts, expected, spread)
  const weights = expected.map((e, t) => e * Math.exp(slope * t))
  const all = weights.reduce((sum, w) => sum + w, 0)
  const residual =
    counts.reduce((sum, y, t) => {
      const mean = all > 0 ? (n * (weights[t] ?? 0)) / all : 0
      return mean > 0 ? sum + (y - mean) ** 2 / mean : sum
    }, 0) /
    (year - 2)
  const wider = Math.max(spread, residual)
  return { ...withRatio(growthOf(counts, expected, wider)), sustained: isSustained(counts, expected, wider) }
}

const withRatio = (growth: Growth): Omit<Trend, 'sustained'> => ({
  ...growth,
  ratio: {
    value: overAYear(growth.slope),
    low: overAYear(growth.slope - z80 * growth.error),
    high: overAYear(growth.slope + z80 * growth.error),
    level: 0.8,
  },
})

export const lastYear = (of: Float64Array, unit: number): number[] =>
  Array.from(of.subarray((unit + 1) * window - year, (unit + 1) * window))

/** How busy looking was in each of the last twelve months, 1 for as usual. */
export type Activity = readonly number[]

/** Findings that the activity starts from, so that a few of them do not swing it. */
const activityPrior = 12

/**
 * SUP-105: where nobody knows how much was looked at, found over expected in all OTHER topics stands in: twice as many
 * inspections raise every topic, and then none of them grows. With exposure it is 1.
 */
export const activitiesOf = (expectations: readonly Expectation[]): Activity[] => {
  const sums = expectations.map(({ table, expected }) => ({
    exposed: table.exposureBaseline !== null,
    found: addUp(table.units.length, table.counts),
    usual: addUp(table.units.length, expected),
  }))
  const blind = sums.filter(({ exposed }) => !exposed)
  const all = Array.from({ length: year }, (_, t) => ({
    found: blind.reduce((sum, one) => sum + (one.found[t] ?? 0), 0),
    usual: blind.reduce((sum, one) => sum + (one.usual[t] ?? 0), 0),
  }))
  return sums.map(({ exposed, found, usual }) =>
    all.map((month, t) =>
      exposed ? 1 : (month.found - (found[t] ?? 0) + activityPrior) / (month.usual - (usual[t] ?? 0) + activityPrior),
    ),
  )
}

const busy = (expected: readonly number[], activity: Activity): number[] =>
  expected.map((e, t) => e * (activity[t] ?? 1))

const addUp = (units: number, of: Float64Array): number[] => {
  const sums = new Array<number>(year).fill(0)
  for (let u = 0; u < units; u++)
    for (let t = 0; t < year; t++) sums[t] = (sums[t] ?? 0) + (of[(u + 1) * window - year + t] ?? 0)
  return sums
}
