import { lnGamma } from './gamma.ts'

/** Spreads closer to Poisson than this are taken as Poisson. */
const almostPoisson = 1e-6

/**
 * How far out a count lies when it has this mean and a variance of `spread` times the mean: negative binomial, or
 * Poisson for a spread of 1.
 */
export const countTail = (count: number, mean: number, spread: number): { atLeast: number; exactly: number } => {
  if (mean <= 0) return count > 0 ? { atLeast: 0, exactly: 0 } : { atLeast: 1, exactly: 1 }
  const exactly = Math.exp(lnChance(count, mean, spread))
  if (count === 0) return { atLeast: 1, exactly }
  const step = stepOf(mean, spread)
  if (count <= mean) {
    let below = 0
    let term = exactly
    for (let k = count; k > 0; k--) {
      term /= step(k)
      below += term
      if (term < below * 1e-17) break
    }
    return { atLeast: Math.max(0, 1 - below), exactly }
  }
  let atLeast = exactly
  let term = exactly
  for (let k = count + 1; term > atLeast * 1e-17; k++) {
    term *= step(k)
    atLeast += term
  }
  return { atLeast: Math.min(1, atLeast), exactly }
}

/** The smallest count with P(X ≤ count) ≥ p. */
export const countQuantile = (p: number, mean: number, spread: number): number => {
  let count = 0
  let chance = Math.exp(lnChance(0, mean, spread))
  const step = stepOf(mean, spread)
  let below = chance
  while (below < p && count < 1e7) {
    count++
    chance *= step(count)
    below += chance
  }
  return count
}

/** P(X = k) as a multiple of P(X = k − 1). */
const stepOf = (mean: number, spread: number): ((k: number) => number) => {
  if (spread - 1 < almostPoisson) return (k) => mean / k
  const size = mean / (spread - 1)
  const share = 1 - 1 / spread
  return (k) => ((k - 1 + size) / k) * share
}

const lnChance = (count: number, mean: number, spread: number): number => {
  if (spread - 1 < almostPoisson) return count * Math.log(mean) - mean - lnGamma(count + 1)
  const size = mean / (spread - 1)
  return (
    lnGamma(count + size) -
    lnGamma(size) -
    lnGamma(count + 1) -
    size * Math.log(spread) +
    (count === 0 ? 0 : count * Math.log(1 - 1 / spread))
  )
}
