import type { Effect, RateChange } from './response.ts'

/** The level of the interval and what counts as no effect: a halving is excluded. */
const level = 0.9
const halved = 0.5

/**
 * SUP-23: the ratio of two rates with its exact interval. Given the sum of both counts, the later one is binomial; the
 * interval is that of Clopper and Pearson (1934) carried over to the ratio (Przyborowski and Wilenski 1940).
 */
export const rateChange = (
  before: number,
  after: number,
  exposureBefore: number,
  exposureAfter: number,
): RateChange => {
  const n = before + after
  const odds = exposureBefore / exposureAfter
  const tail = (1 - level) / 2
  const low = after === 0 ? 0 : oddsOf(solve((p) => atLeast(n, after, p) - tail)) * odds
  const high = before === 0 ? null : oddsOf(solve((p) => tail - atMost(n, after, p))) * odds
  return {
    ...{ before, after, exposureBefore, exposureAfter, low, high, level, n },
    estimate: before === 0 ? null : after / exposureAfter / (before / exposureBefore),
    method: 'conditional-binomial',
    version: 1,
  }
}

/** SUP-23: seen when the rate surely fell, not seen when a halving is excluded, else nothing can be said. */
export const effectOf = ({ low, high, n }: RateChange): Effect => {
  if (n > 0 && high !== null && high < 1) return 'seen'
  return n > 0 && low > halved ? 'not-seen' : 'unclear'
}

const oddsOf = (p: number): number => (p >= 1 ? Number.POSITIVE_INFINITY : p / (1 - p))

/** The root in 0 to 1 of a rising function, by halving: 60 steps are exact to the last bits. */
const solve = (rising: (p: number) => number): number => {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const atLeast = (n: number, k: number, p: number): number => (k === 0 ? 1 : 1 - atMost(n, k - 1, p))

const atMost = (n: number, k: number, p: number): number => {
  if (k >= n || p <= 0) return 1
  if (p >= 1) return 0
  let term = n * Math.log1p(-p)
  let sum = Math.exp(term)
  for (let i = 1; i <= k; i++) {
    term += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(term)
  }
  return Math.min(1, sum)
}
