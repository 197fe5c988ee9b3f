import { countQuantile } from '#kernel/counts.ts'

export interface Band {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const halfLife = 12
const guard = 2
/** A band needs this many months before it. */
const least = 6

/**
 * SUP-14: what any sum of units and sources is expected to count in a month, for drawing: the mean of the months before, older ones less, the two newest
 * left out lest they explain themselves away; with the 90 % interval of a gamma-Poisson forecast. Months before the
 * sixth have none.
 */
export const usualOf = (counts: readonly number[]): readonly (Band | null)[] =>
  counts.map((_, t) => {
    const last = t - guard
    if (last < least) return null
    let [sum, weight] = [0, 0]
    for (let i = 0; i < last; i++) {
      const w = 2 ** ((i - last + 1) / halfLife)
      sum += w * (counts[i] ?? 0)
      weight += w
    }
    const mean = (sum + 0.5) / weight
    const spread = 1 + mean / (sum + 0.5)
    return { mean, low: countQuantile(0.05, mean, spread), high: countQuantile(0.95, mean, spread) }
  })

/** Five steps of distance from what was expected, for the shades of the grid; 1 is as expected. */
export const shadeOf = (count: number, expected: number): number => {
  const distance = (count - expected) / Math.sqrt(Math.max(expected, 0.5))
  if (distance < -0.7) return 0
  if (distance < 1) return 1
  if (distance < 1.8) return 2
  if (distance < 2.6) return 3
  return distance < 3.6 ? 4 : 5
}
