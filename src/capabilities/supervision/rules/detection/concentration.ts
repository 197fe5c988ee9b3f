import { lnGamma } from '#kernel/gamma.ts'

const low = -1
const high = 5
const golden = (Math.sqrt(5) - 1) / 2

/**
 * SUP-101: how alike the units are in one topic: the shape α of the gamma distribution of found to expected, by maximum
 * marginal likelihood of the negative binomial (Clayton and Kaldor 1987; DuMouchel 1999). Large: all alike, a unit's own
 * past says little more than the network's; small: every unit has its own measure. Grid over ln α in −1…5, then golden
 * section.
 */
export const concentrationOf = (found: ArrayLike<number>, expected: ArrayLike<number>): number => {
  const likelihood = (lnAlpha: number): number => {
    const a = Math.exp(lnAlpha)
    const lnGammaOfA = lnGamma(a)
    let sum = 0
    for (let u = 0; u < found.length; u++) {
      const [y, e] = [found[u] ?? 0, expected[u] ?? 0]
      if (e > 0)
        sum += (y > 0 ? lnGamma(y + a) - lnGammaOfA + y * Math.log(e / (a + e)) : 0) + a * Math.log(a / (a + e))
    }
    return sum
  }
  let best = low
  let most = likelihood(low)
  for (let at = low + 0.5; at <= high; at += 0.5) {
    const here = likelihood(at)
    if (here > most) [best, most] = [at, here]
  }
  let [from, to] = [Math.max(low, best - 0.5), Math.min(high, best + 0.5)]
  while (to - from > 1e-3) {
    const [left, right] = [to - golden * (to - from), from + golden * (to - from)]
    if (likelihood(left) < likelihood(right)) from = left
    else to = right
  }
  return Math.exp((from + to) / 2)
}
