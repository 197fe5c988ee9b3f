import { gammaAbove } from '#kernel/gamma.ts'
import type { Estimate } from './series.ts'

export interface YearOfUnit {
  readonly found: number
  /** In standard units and years: 1 for a unit of mean size over twelve months. */
  readonly exposure: number
}

export interface Prevalence {
  /** For each unit the probability that its rate exceeds what is material. */
  readonly affected: Float64Array
  /** Share of units affected, with its 80 % interval. */
  readonly share: Estimate
  /** P(at least a third of the units are affected). */
  readonly atLeastAThird: number
  /** 1 / Σ share²: how many units the findings are really spread over. */
  readonly spreadOver: number
}

/** Fewer units than this are a handful, not "everywhere". */
export const fewestUnits = 6

/**
 * SUP-107: in how many units a topic is above what is material over twelve months. Each unit's rate is
 * Gamma(α + y, α/m + E); the number affected is Poisson-binomial over the units.
 */
export const prevalenceOf = (units: readonly YearOfUnit[], alpha: number, material: number): Prevalence => {
  const found = units.reduce((sum, unit) => sum + unit.found, 0)
  const exposure = units.reduce((sum, unit) => sum + unit.exposure, 0)
  const mean = exposure > 0 ? found / exposure : 0
  const affected = Float64Array.from(units, (unit) =>
    mean === 0 ? 0 : gammaAbove(alpha + unit.found, material * (alpha / mean + unit.exposure)),
  )
  const number = poissonBinomial(affected)
  const quantile = (p: number): number => {
    let below = 0
    for (let k = 0; k < number.length; k++) if ((below += number[k] ?? 0) >= p) return k
    return units.length
  }
  const third = Math.ceil(units.length / 3)
  return {
    affected,
    share: {
      value: affected.reduce((sum, q) => sum + q, 0) / Math.max(1, units.length),
      low: quantile(0.1) / Math.max(1, units.length),
      high: quantile(0.9) / Math.max(1, units.length),
      level: 0.8,
    },
    atLeastAThird: number.subarray(third).reduce((sum, chance) => sum + chance, 0),
    spreadOver: found > 0 ? found ** 2 / units.reduce((sum, unit) => sum + unit.found ** 2, 0) : 0,
  }
}

/** SUP-107: widespread: nine chances in ten that a third of the units is affected, and no few units carry it all. */
export const isWidespread = (prevalence: Prevalence, units: number, doubt = 0.1): boolean =>
  units >= fewestUnits && prevalence.atLeastAThird >= 1 - doubt && prevalence.spreadOver >= units / 4

/** The chances of 0, 1, 2 … successes of independent tries with different chances. */
const poissonBinomial = (chances: Float64Array): Float64Array => {
  const number = new Float64Array(chances.length + 1)
  number[0] = 1
  for (let u = 0; u < chances.length; u++) {
    const q = chances[u] ?? 0
    for (let k = u + 1; k > 0; k--) number[k] = (number[k] ?? 0) * (1 - q) + (number[k - 1] ?? 0) * q
    number[0] = (number[0] ?? 0) * (1 - q)
  }
  return number
}
