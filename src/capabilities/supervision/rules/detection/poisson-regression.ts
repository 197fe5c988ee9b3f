/** A quasi-Poisson regression with logarithmic link, fitted by iteratively reweighted least squares. */
export interface Regression {
  readonly coefficients: readonly number[]
  readonly fitted: readonly number[]
  /** Leverages. */
  readonly hat: readonly number[]
  /** Pearson residuals squared, weighted, over the degrees of freedom. */
  readonly dispersion: number
  /** Working residuals (y − μ)/μ. */
  readonly working: readonly number[]
  readonly degrees: number
  /** x'(X'WX)⁻¹x: the variance of a linear predictor for a dispersion of 1. */
  readonly varianceAt: (x: readonly number[]) => number
}

const mostRounds = 50
const enough = 1e-8

/**
 * Fits `counts` on the rows of `design` with prior `weights` (McCullagh and Nelder 1989). Ends when the deviance changes
 * by less than 1e-8 of itself, as the reference program does. Null when it does not end, or the design has no inverse.
 */
export const poissonRegression = (
  counts: readonly number[],
  design: readonly (readonly number[])[],
  weights: readonly number[],
): Regression | null => {
  const columns = design[0]?.length ?? 0
  let mu = counts.map((y) => y + 0.1)
  let deviance = devianceOf(counts, mu, weights)
  for (let round = 0; round < mostRounds; round++) {
    const w = mu.map((m, i) => m * (weights[i] ?? 1))
    const z = mu.map((m, i) => Math.log(m) + ((counts[i] ?? 0) - m) / m)
    const factor = cholesky(crossed(design, w, columns))
    if (!factor) return null
    const right = new Array<number>(columns).fill(0)
    for (const [i, row] of design.entries())
      for (const [c, x] of row.entries()) right[c] = (right[c] ?? 0) + x * (w[i] ?? 0) * (z[i] ?? 0)
    const coefficients = solved(factor, right)
    mu = design.map((row) => Math.exp(dot(row, coefficients)))
    const now = devianceOf(counts, mu, weights)
    if (Math.abs(now - deviance) / (Math.abs(now) + 0.1) < enough)
      return described(counts, design, weights, coefficients, mu, factor, w)
    deviance = now
  }
  return null
}

/** As in R, leverages and covariance are those of the last solved step. */
const described = (
  counts: readonly number[],
  design: readonly (readonly number[])[],
  weights: readonly number[],
  coefficients: readonly number[],
  fitted: readonly number[],
  factor: readonly (readonly number[])[],
  w: readonly number[],
): Regression => {
  const varianceAt = (x: readonly number[]): number => dot(x, solved(factor, x))
  const degrees = design.length - coefficients.length
  const working = fitted.map((m, i) => ((counts[i] ?? 0) - m) / m)
  const pearson = working.reduce((sum, r, i) => sum + (weights[i] ?? 1) * (fitted[i] ?? 0) * r * r, 0)
  return {
    coefficients,
    fitted,
    hat: design.map((row, i) => (w[i] ?? 0) * varianceAt(row)),
    dispersion: pearson / degrees,
    working,
    degrees,
    varianceAt,
  }
}

const devianceOf = (counts: readonly number[], mu: readonly number[], weights: readonly number[]): number =>
  2 *
  counts.reduce((sum, y, i) => {
    const m = mu[i] ?? 1
    return sum + (weights[i] ?? 1) * ((y > 0 ? y * Math.log(y / m) : 0) - (y - m))
  }, 0)

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0)

const crossed = (design: readonly (readonly number[])[], w: readonly number[], columns: number): number[][] => {
  const sums = Array.from({ length: columns }, () => new Array<number>(columns).fill(0))
  for (const [i, row] of design.entries())
    for (let a = 0; a < columns; a++)
      for (let b = 0; b <= a; b++) {
        const line = sums[a]
        if (line) line[b] = (line[b] ?? 0) + (row[a] ?? 0) * (row[b] ?? 0) * (w[i] ?? 0)
      }
  return sums
}

/** The lower triangle L with LL' = A, of which only the lower triangle is read; null when A is not positive definite. */
const cholesky = (a: readonly (readonly number[])[]): number[][] | null => {
  const lower = a.map((row) => [...row])
  for (let i = 0; i < lower.length; i++)
    for (let j = 0; j <= i; j++) {
      let sum = a[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0)
      if (i === j && sum <= 1e-12) return null
      const row = lower[i]
      if (row) row[j] = i === j ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? 1)
    }
  return lower
}

const solved = (lower: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const x = [...right]
  const n = x.length
  for (let i = 0; i < n; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (lower[i]?.[k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < n; k++) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i]?.[i] ?? 1)
  }
  return x
}
