import { concentrationOf } from './concentration.ts'
import { seasonOf } from './predictive.ts'
import { decay, guard, type TopicTable, window } from './table.ts'
import type { Activity } from './trend.ts'

const year = 12
/** What is weighed: how many times the rate after twelve months, in which share of the units. */
const ratios = [4, 8]
const shares = [0.1, 0.2, 0.4]
/** Findings that the other units' factor starts from. */
const networkPrior = 4

export interface SpreadGrowth {
  /** How many times likelier the year is if some units grow than if none does. */
  readonly evidence: number
  /** The same without the two strongest units: a spike or two are no growth. */
  readonly withoutTwo: number
  /** For each unit the chance that it is one of the growing. */
  readonly chance: Float64Array
}

/**
 * SUP-112: growth in a part of the units, too early to show in each of them: the likelihood of the last twelve months
 * if a share of the units grew four- or eightfold, over that if none did; every unit against its own measure of before.
 * Such a ratio is an e-value: under no growth it exceeds 100 at most once in a hundred (Vovk and Wang 2021).
 */
export const spreadGrowthOf = (table: TopicTable, spread: number, activity: Activity): SpreadGrowth => {
  const { units, counts } = table
  const before = measureBefore(table)
  const season = seasonOf(table)
  const columns = activity.map((busy, t) => busy * (season[(table.month - year + 1 + t) % 12] ?? 1))
  const flat = columns.reduce((sum, c) => sum + c, 0)
  const found = units.map((_, u) => Array.from(counts.subarray((u + 1) * window - year, (u + 1) * window)))
  const totals = found.map((ys) => ys.reduce((sum, y) => sum + y, 0))
  const all = totals.reduce((sum, n) => sum + n, 0)
  const usual = before.monthly.map((m) => m * flat)
  const usualAll = usual.reduce((sum, m) => sum + m, 0)

  const lnRatios = ratios.map((ratio) => {
    const grown = columns.map((c, t) => c * ratio ** (t / (year - 1)))
    const more = grown.reduce((sum, c) => sum + c, 0)
    return Float64Array.from(units, (_, u) => {
      const n = totals[u] ?? 0
      const factor = (all - n + networkPrior) / (usualAll - (usual[u] ?? 0) + networkPrior)
      const shape = before.shape[u] ?? 1
      const rate = shape / Math.max(1e-9, (before.monthly[u] ?? 0) * factor)
      const late = (found[u] ?? []).reduce((sum, y, t) => sum + (y * t) / (year - 1), 0)
      return (late * Math.log(ratio) + (shape + n) * Math.log((rate + flat) / (rate + more))) / spread
    })
  })
  return mixed(lnRatios, units.length)
}

/** SUP-112: a hundred times likelier, still likelier without the two strongest units, and three units that stand out. */
export const growsInPart = ({ evidence, withoutTwo, chance }: SpreadGrowth, alpha: number): boolean =>
  evidence >= 1 / alpha && withoutTwo > 1 && chance.filter((c) => c > 0.5).length >= 3

const mixed = (lnRatios: readonly Float64Array[], units: number): SpreadGrowth => {
  const chance = new Float64Array(units)
  let [evidence, withoutTwo] = [0, 0]
  const many = lnRatios.length * shares.length
  for (const ln of lnRatios)
    for (const share of shares) {
      const terms = ln.map((x) => Math.log(1 - share + share * Math.exp(Math.min(x, 500))))
      const sum = terms.reduce((a, b) => a + b, 0)
      const [first = 0, second = 0] = [...terms].sort((a, b) => b - a)
      const weight = Math.exp(sum) / many
      evidence += weight
      withoutTwo += Math.exp(sum - Math.max(0, first) - Math.max(0, second)) / many
      for (let u = 0; u < units; u++) {
        const grown = share * Math.exp(Math.min(ln[u] ?? 0, 500))
        chance[u] = (chance[u] ?? 0) + (weight * grown) / (1 - share + grown)
      }
    }
  return { evidence, withoutTwo, chance: chance.map((c) => (evidence > 0 ? c / evidence : 0)) }
}

/** Each unit's measure before the last twelve months: the baseline less what lies within them. */
const measureBefore = (table: TopicTable): { readonly monthly: Float64Array; readonly shape: Float64Array } => {
  const { baseline, counts, share, since, month } = table
  const newest = window - 1 - guard - 1
  const first = window - year
  const old = baseline.map((y, u) => {
    let within = 0
    for (let j = first; j <= newest; j++) within += (counts[u * window + j] ?? 0) * decay(newest - j)
    return Math.max(0, y - within)
  })
  const months = Math.max(0, month - year + 1 - (since ?? month))
  const weight = (decay(newest - first + 1) * (1 - decay(months))) / (1 - decay(1))
  const total = old.reduce((sum, y) => sum + y, 0.5)
  const e = share.map((part) => part * total)
  const alpha = concentrationOf(old, e)
  return {
    monthly: old.map((y, u) => (weight > 0 ? (((alpha + y) / (alpha + (e[u] ?? 0))) * (e[u] ?? 0)) / weight : 0)),
    shape: old.map((y) => alpha + y),
  }
}
