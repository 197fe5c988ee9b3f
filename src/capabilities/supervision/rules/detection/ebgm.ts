import { digamma, gammaBelow, lnGamma } from '#kernel/gamma.ts'

/** Two kinds of cells: most near what is expected, some far above; each with its gamma, mixed by `share`. */
export interface MixturePrior {
  readonly alpha1: number
  readonly beta1: number
  readonly alpha2: number
  readonly beta2: number
  /** Share of the first kind. */
  readonly share: number
}

export interface CellCount {
  readonly found: number
  /** By the margins within year and source. */
  readonly expected: number
}

/**
 * SUP-120: how over-represented a topic is in a post family: found over expected, drawn towards all other cells, as a
 * geometric mean (EBGM, DuMouchel 1999).
 */
export const ebgm = ({ found, expected }: CellCount, prior: MixturePrior): number => {
  const { alpha1, beta1, alpha2, beta2 } = prior
  const q = firstKind({ found, expected }, prior)
  return Math.exp(
    q * (digamma(alpha1 + found) - Math.log(beta1 + expected)) +
      (1 - q) * (digamma(alpha2 + found) - Math.log(beta2 + expected)),
  )
}

/** SUP-120: the value below which the true ratio lies with probability `p`: EB05 for .05. */
export const ebQuantile = (p: number, cell: CellCount, prior: MixturePrior): number => {
  const { alpha1, beta1, alpha2, beta2 } = prior
  const q = firstKind(cell, prior)
  const below = (x: number): number =>
    q * gammaBelow(alpha1 + cell.found, x * (beta1 + cell.expected)) +
    (1 - q) * gammaBelow(alpha2 + cell.found, x * (beta2 + cell.expected))
  let [low, high] = [0, 1]
  while (below(high) < p) high *= 2
  for (let n = 0; n < 80 && high - low > 1e-12 * high; n++) {
    const middle = (low + high) / 2
    if (below(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** SUP-120: over-represented: three findings or more, and twice what is expected with nineteen chances in twenty. */
export const isOverRepresented = (cell: CellCount, prior: MixturePrior): boolean =>
  cell.found >= 3 && ebQuantile(0.05, cell, prior) >= 2

/** The chance that a cell is of the first kind, given what was found. */
const firstKind = (cell: CellCount, { alpha1, beta1, alpha2, beta2, share }: MixturePrior): number => {
  const first = Math.log(share) + lnMarginal(cell, alpha1, beta1)
  const second = Math.log(1 - share) + lnMarginal(cell, alpha2, beta2)
  return 1 / (1 + Math.exp(second - first))
}

/** The negative binomial of a gamma-mixed Poisson count. */
const lnMarginal = ({ found, expected }: CellCount, alpha: number, beta: number): number =>
  lnGamma(alpha + found) -
  lnGamma(alpha) -
  lnGamma(found + 1) +
  alpha * Math.log(beta / (beta + expected)) +
  found * Math.log(expected / (beta + expected))

/** SUP-120: the prior under which all cells together are likeliest: simplex search over the logarithms (Nelder and Mead 1965). */
export const fittedPrior = (cells: readonly CellCount[]): MixturePrior => {
  const priorOf = (x: readonly number[]): MixturePrior => {
    const [a1 = 0, b1 = 0, a2 = 0, b2 = 0, s = 0] = x
    return {
      alpha1: Math.exp(a1),
      beta1: Math.exp(b1),
      alpha2: Math.exp(a2),
      beta2: Math.exp(b2),
      share: 1 / (1 + Math.exp(-s)),
    }
  }
  const unlikely = (x: readonly number[]): number => {
    if (x.some((value) => Math.abs(value) > 12)) return Number.POSITIVE_INFINITY
    const prior = priorOf(x)
    let sum = 0
    for (const cell of cells) {
      const first = Math.log(prior.share) + lnMarginal(cell, prior.alpha1, prior.beta1)
      const second = Math.log(1 - prior.share) + lnMarginal(cell, prior.alpha2, prior.beta2)
      const most = Math.max(first, second)
      sum -= most + Math.log(Math.exp(first - most) + Math.exp(second - most))
    }
    return sum
  }
  return priorOf(lowest(unlikely, [Math.log(0.2), Math.log(0.1), Math.log(2), Math.log(4), -0.7]))
}

const lowest = (of: (x: readonly number[]) => number, start: readonly number[]): readonly number[] => {
  let points = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + 0.7 : x)))].map((x) => ({
    x,
    y: of(x),
  }))
  const between = (a: readonly number[], b: readonly number[], by: number) => {
    const x = a.map((value, i) => value + by * ((b[i] ?? 0) - value))
    return { x, y: of(x) }
  }
  for (let round = 0; round < 2000; round++) {
    points.sort((a, b) => a.y - b.y)
    const [best, worst, second] = [points[0], points.at(-1), points.at(-2)]
    if (!best || !worst || !second || worst.y - best.y < 1e-10) break
    const others = points.slice(0, -1)
    const centre = start.map((_, i) => others.reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / others.length)
    const mirrored = between(centre, worst.x, -1)
    const next =
      mirrored.y < best.y
        ? [between(centre, worst.x, -2), mirrored].sort((a, b) => a.y - b.y)[0]
        : mirrored.y < second.y
          ? mirrored
          : between(centre, mirrored.y < worst.y ? mirrored.x : worst.x, 0.5)
    if (next && next.y < worst.y) points = [...others, next]
    else points = points.map((one) => (one === best ? one : between(best.x, one.x, 0.5)))
  }
  return points[0]?.x ?? start
}
