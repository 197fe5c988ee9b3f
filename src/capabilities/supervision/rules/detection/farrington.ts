import { countQuantile, countTail } from '#kernel/counts.ts'
import { normalAbove, normalUpper } from '#kernel/normal.ts'
import { dot, poissonRegression, type Regression } from './poisson-regression.ts'

export type FarringtonThreshold = 'delta' | 'nbPlugin' | 'muan'

export interface FarringtonSettings {
  /** Periods in a year: 12, or 52 weeks counted by index. */
  readonly frequency: number
  readonly years: number
  /** Half-width of the window around the same period of earlier years. */
  readonly halfWindow: number
  /** Seasonal levels a year. */
  readonly levels: number
  /** Newest periods that stay out of the baseline. */
  readonly leftOut: number
  readonly threshold: FarringtonThreshold
  readonly alpha: number
}

/** Months: five years, the neighbours on both sides, four seasonal levels, half a year left out. */
export const monthly: FarringtonSettings = {
  frequency: 12,
  years: 5,
  halfWindow: 1,
  levels: 4,
  leftOut: 6,
  threshold: 'nbPlugin',
  alpha: 0.01,
}

export interface Farrington {
  readonly expected: number
  /** Dispersion, at least 1. */
  readonly spread: number
  /** More than this is striking; nothing is where fewer than five were found in four periods. */
  readonly bound: number
  readonly p: number
  readonly alarm: boolean
}

/** Standardised residuals above this weigh less: an earlier outbreak must not become the measure. */
const striking = 2.58

/**
 * SUP-118: Farrington flexible for dense series (Farrington and others 1996; Noufaily and others 2013; Salmon, Schumacher
 * and Höhle 2016): a quasi-Poisson trend with seasonal levels, refitted with old outbreaks weighing less. `at` is the
 * index judged; null when there is too little before it, or the fit does not settle.
 */
export const farringtonOf = (
  counts: ArrayLike<number>,
  at: number,
  settings: FarringtonSettings,
): Farrington | null => {
  const levels = levelsOf(at, settings)
  if (!levels) return null
  const used = levels.flatMap((level, t) => (level > 0 && t < at - settings.leftOut ? [{ t, level }] : []))
  const y = used.map(({ t }) => counts[t] ?? 0)
  const kinds = [...new Set(used.map(({ level }) => level))].sort((a, b) => a - b)
  const rowOf = (t: number, level: number): number[] => [
    1,
    t,
    ...kinds.slice(1).map((kind) => (kind === level ? 1 : 0)),
  ]
  // Centred and scaled, the fit is the same and its equations are well behaved.
  const middle = at / 2
  const design = used.map(({ t, level }) => rowOf((t - middle) / at, level))
  const first = poissonRegression(
    y,
    design,
    y.map(() => 1),
  )
  if (!first) return null
  const weights = weightsOf(y, first)
  const fit = poissonRegression(y, design, weights)
  if (!fit) return null

  const now = rowOf((at - middle) / at, settings.levels)
  const spread = Math.max(1, fit.dispersion)
  const workingScale = fit.working.reduce((sum, r, i) => sum + (weights[i] ?? 1) * r * r, 0) / fit.degrees
  const error = Math.sqrt(fit.varianceAt(now) * workingScale)
  const expected = Math.exp(dot(now, fit.coefficients))
  const found = counts[at] ?? 0
  const { bound, p } = thresholds[settings.threshold](found, expected, error, spread, settings.alpha)
  return { expected, spread, bound, p, alarm: found > bound && lastFour(counts, at) >= 5 }
}

const lastFour = (counts: ArrayLike<number>, at: number): number =>
  [0, 1, 2, 3].reduce((sum, back) => sum + (counts[at - back] ?? 0), 0)

/**
 * The seasonal level of each period up to the judged one: the last level around the same period of every year, the
 * others in equal blocks between, longer ones first; 0 outside. Null when the oldest window lies before the series.
 */
const levelsOf = (at: number, { frequency, years, halfWindow: w, levels }: FarringtonSettings): number[] | null => {
  if (at - years * frequency - w < 0) return null
  const level = new Array<number>(at + 1).fill(0)
  for (let t = at - w; t <= at; t++) level[t] = levels
  for (let year = 1; year <= years; year++) {
    const centre = at - year * frequency
    for (let t = centre - w; t <= centre + w; t++) level[t] = levels
    const between = frequency - 2 * w - 1
    const block = Math.floor(between / (levels - 1))
    let from = centre + w + 1
    for (let j = 1; j < levels; j++) {
      const length = block + (j <= between % (levels - 1) ? 1 : 0)
      for (let t = from; t < from + length; t++) level[t] = j
      from += length
    }
  }
  return level
}

/** Anscombe residuals above the striking one weigh by their inverse square; all are scaled to their number. */
const weightsOf = (counts: readonly number[], { fitted, hat, dispersion }: Regression): number[] => {
  const spread = Math.max(1, dispersion)
  const standing = counts.map((y, i) => {
    const mu = fitted[i] ?? 1
    const residual = 1.5 * (y ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu))
    return residual / Math.sqrt(spread * (1 - (hat[i] ?? 0)))
  })
  const raw = standing.map((s) => (s > striking ? s ** -2 : 1))
  const gamma = counts.length / raw.reduce((sum, w) => sum + w, 0)
  return raw.map((w) => gamma * w)
}

type Threshold = (
  found: number,
  expected: number,
  error: number,
  spread: number,
  alpha: number,
) => { readonly bound: number; readonly p: number }

/** `error` is that of the linear predictor; on the scale of counts it is multiplied by the mean. */
const thresholds: Record<FarringtonThreshold, Threshold> = {
  delta: (found, expected, error, spread, alpha) => {
    const tau = spread + expected * error ** 2
    const deviation = Math.sqrt((4 / 9) * expected ** (1 / 3) * tau)
    return {
      bound: (expected ** (2 / 3) + normalUpper(alpha) * deviation) ** 1.5,
      p: normalAbove((found ** (2 / 3) - expected ** (2 / 3)) / deviation),
    }
  },
  nbPlugin: (found, expected, _error, spread, alpha) => ({
    bound: countQuantile(1 - alpha, expected, spread),
    p: countTail(found, expected, spread).atLeast,
  }),
  muan: (found, expected, error, spread, alpha) => {
    const high = expected * Math.exp(normalUpper(alpha) * error)
    return { bound: countQuantile(1 - alpha, high, spread), p: countTail(found, high, spread).atLeast }
  },
}
