import { normalAbove } from '#kernel/normal.ts'

/** z of a one-sided 90 %, that is the ends of an interval of 80 %. */
export const z80 = 1.2815515655446004
/** The slope starts from N(0, ½): one month in three may change by half or double. */
const priorPrecision = 2

export interface Growth {
  readonly n: number
  /** One-sided: so much later, or more, if nothing had changed. */
  readonly p: number
  /** Change of the logarithm a month, and its standard error. */
  readonly slope: number
  readonly error: number
}

/**
 * SUP-105: how findings moved to later months, given how many there were: the score test of a log-linear trend and the
 * slope by penalised conditional likelihood. `expected` carries exposure and season and counts only as a proportion.
 */
export const growthOf = (counts: ArrayLike<number>, expected: ArrayLike<number>, spread: number): Growth => {
  let [n, all, late] = [0, 0, 0]
  for (let t = 0; t < counts.length; t++) {
    n += counts[t] ?? 0
    all += expected[t] ?? 0
    late += (counts[t] ?? 0) * t
  }
  if (n === 0 || all === 0) return { n, p: 1, slope: 0, error: 1 / Math.sqrt(priorPrecision) }
  const flat = momentsOf(expected, 0)
  const z = (late - n * flat.mean) / Math.sqrt(n * spread * flat.variance)
  let [low, high] = [-3, 3]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (late - n * momentsOf(expected, middle).mean > priorPrecision * middle) low = middle
    else high = middle
  }
  const slope = (low + high) / 2
  const information = (n * momentsOf(expected, slope).variance) / spread
  return { n, p: normalAbove(z), slope, error: 1 / Math.sqrt(information + priorPrecision) }
}

/** Mean and variance of the month of a finding when the trend has this slope. */
const momentsOf = (expected: ArrayLike<number>, slope: number): { mean: number; variance: number } => {
  let [weight, mean, square] = [0, 0, 0]
  for (let t = 0; t < expected.length; t++) {
    const w = (expected[t] ?? 0) * Math.exp(slope * (t - expected.length / 2))
    weight += w
    mean += w * t
    square += w * t * t
  }
  mean /= weight
  return { mean, variance: square / weight - mean * mean }
}

/** Growth over twelve months as a ratio. */
export const overAYear = (slope: number): number => Math.exp(12 * slope)

/**
 * SUP-105: sustained means already visible two months ago and in every quarter since: without it a spike of two months
 * is taken for a trend more often than one time in four.
 */
export const isSustained = (counts: readonly number[], expected: readonly number[], spread: number): boolean => {
  const rate = (from: number, to: number): number => {
    const usual = expected.slice(from, to).reduce((sum, e) => sum + e, 0)
    return usual > 0 ? counts.slice(from, to).reduce((sum, y) => sum + y, 0) / usual : 0
  }
  const [first, second, third] = [rate(3, 6), rate(6, 9), rate(9, 12)]
  return (
    growthOf(counts.slice(0, 10), expected.slice(0, 10), spread).p < 0.05 && third >= second && second >= 0.9 * first
  )
}

/**
 * SUP-106: variance between units beyond chance, for shrinking each unit's slope to the network's (Paule and Mandel
 * 1982): the value at which the weighted squares around the common slope equal their degrees of freedom.
 */
export const betweenUnits = (slopes: readonly Growth[], common: number): number => {
  const squares = (tau: number): number =>
    slopes.reduce((sum, { slope, error }) => sum + (slope - common) ** 2 / (error ** 2 + tau), 0)
  if (slopes.length < 2 || squares(0) <= slopes.length) return 0
  let [low, high] = [0, 4]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (squares(middle) > slopes.length) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** SUP-106: a unit's slope between its own and the network's, with the error that remains. */
export const shrunk = (own: Growth, common: number, between: number): Growth => {
  if (between === 0) return { ...own, slope: common, error: 0 }
  const [mine, theirs] = [1 / own.error ** 2, 1 / between]
  return { ...own, slope: (own.slope * mine + common * theirs) / (mine + theirs), error: 1 / Math.sqrt(mine + theirs) }
}
