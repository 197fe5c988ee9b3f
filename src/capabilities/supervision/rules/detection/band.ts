import { countQuantile } from '#kernel/counts.ts'
import { expectationOf, predictionOf } from './predictive.ts'
import type { Month, Network, Stratum } from './series.ts'
import { tablesOf } from './table.ts'

/** What a unit could expect in one month, from everything known before it. */
export interface Band {
  readonly month: Month
  readonly expected: number
  /** Nine months in ten lie between these, both included. */
  readonly low: number
  readonly high: number
}

/** SUP-117: the expected band of a series, month by month from the first to the last, each judged as of its own month. */
export const bandsOf = (network: Network, { unit, topic }: Stratum, first: Month, last: Month): readonly Band[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((month) => {
    const table = tablesOf(network, month).find((one) => one.topic === topic)
    const index = table?.units.indexOf(unit) ?? -1
    if (!table || index < 0 || table.weight === 0) return []
    const { mean, inflation } = predictionOf(expectationOf(table), index, 1)
    return [
      {
        month,
        expected: mean,
        low: mean > 0 ? countQuantile(0.05, mean, inflation) : 0,
        high: mean > 0 ? countQuantile(0.95, mean, inflation) : 0,
      },
    ]
  })
