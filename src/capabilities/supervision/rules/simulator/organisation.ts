import { type Chance, countBy, gammaBy, poissonBy } from '#kernel/chance.ts'
import type { Month, MonthlySeries, Network } from '../detection/series.ts'

/** What is true of a topic in the simulated organisation. */
export type Truth = 'none' | 'incipient' | 'growing' | 'widespread'

/** A simulated topic: how often it is found, and what is wrong with it. */
export interface TopicTruth {
  readonly topic: string
  /** Findings a month in a unit of mean size. */
  readonly rate: number
  readonly truth: Truth
}

/** Everything that can be turned; `quietOrganisation` has them all at rest. */
export interface Knobs {
  readonly units: number
  readonly months: number
  readonly topics: readonly TopicTruth[]
  /** Shape of unit sizes; large: all alike. */
  readonly sizes: number
  /** Shape of each unit's own measure in a topic; large: all alike. */
  readonly alike: number
  /** Reporting culture: the units with these places report this many times as much as happens. */
  readonly culture: { readonly units: number; readonly factor: number }
  /** Height of the yearly wave, 0 for none. */
  readonly season: number
  /** Deviation of the logarithm of what hits a topic in all units in one month: campaigns, hotlines. */
  readonly shock: number
  /** Variance of a count over its mean. */
  readonly spread: number
  /** From this many months before the end, inspections are this many times as many. Exposure, if told, says so. */
  readonly effort: { readonly lastMonths: number; readonly factor: number; readonly told: boolean }
  /** This many months before the end, a share of the first topic is counted under a new code; 0 for never. */
  readonly recode: { readonly lastMonths: number; readonly share: number }
  /** From this many months before the end, education changes all rates by this factor; 1 is no effect. */
  readonly education: { readonly lastMonths: number; readonly factor: number }
  /** A beginning problem: extra findings a month in one unit, in the last months. */
  readonly incipient: { readonly lastMonths: number; readonly extra: number }
  /** A growing problem: the share of units, and how many times the rate is after twelve months. */
  readonly growing: { readonly share: number; readonly ratio: number }
  /** A widespread problem: the share of units, and findings a year in each. */
  readonly widespread: { readonly share: number; readonly aYear: number }
}

export const quietOrganisation: Knobs = {
  units: 40,
  months: 48,
  topics: [],
  sizes: 20,
  alike: 8,
  culture: { units: 0, factor: 1 },
  season: 0.2,
  shock: 0.15,
  spread: 1.1,
  effort: { lastMonths: 0, factor: 1, told: false },
  recode: { lastMonths: 0, share: 0 },
  education: { lastMonths: 0, factor: 1 },
  incipient: { lastMonths: 2, extra: 4 },
  growing: { share: 0.2, ratio: 8 },
  widespread: { share: 0.6, aYear: 12 },
}

/** The year in which the simulation begins; the month is drawn, so that no season is always last. */
const start: Month = 2020 * 12
export const newCode = 'recoded'

/** S1: an organisation whose truth is known, the same for the same stream of chance. The last month is the judged one. */
export const simulatedOrganisation = (knobs: Knobs, chance: Chance): Network => {
  const units = Array.from({ length: knobs.units }, (_, at) => `u${String(at).padStart(4, '0')}`)
  const sizes = units.map(() => gammaBy(chance, knobs.sizes) / knobs.sizes)
  const first = start + Math.floor(chance() * 12)
  const series = knobs.topics.flatMap((topic) => topicSeries(topic, knobs, first, units, sizes, chance))
  return {
    first,
    months: knobs.months,
    units,
    series: knobs.recode.lastMonths > 0 ? recoded(series, knobs, chance) : series,
  }
}

const topicSeries = (
  { topic, rate, truth }: TopicTruth,
  knobs: Knobs,
  first: Month,
  units: readonly string[],
  sizes: readonly number[],
  chance: Chance,
): MonthlySeries[] => {
  const shocks = Array.from({ length: knobs.months }, () => 1 + knobs.shock * (chance() - 0.5) * Math.sqrt(12))
  const ill = illUnits(truth, knobs, chance)
  return units.map((unit, u) => {
    const own = (sizes[u] ?? 1) * (gammaBy(chance, knobs.alike) / knobs.alike)
    const counts = new Float64Array(knobs.months)
    for (let t = 0; t < knobs.months; t++) {
      const left = knobs.months - t
      const usual = rate * own * (u < knobs.culture.units ? knobs.culture.factor : 1) * Math.max(0.05, shocks[t] ?? 1)
      const mean = usual * seasonAt(first + t, knobs) * effortAt(left, knobs) * educationAt(left, knobs)
      counts[t] = ill.has(u) ? illCount(truth, mean, left, knobs, chance) : countBy(chance, mean, knobs.spread)
    }
    return {
      unit,
      topic,
      counts,
      exposure: knobs.effort.told ? exposureOf(sizes[u] ?? 1, knobs) : null,
      verified: counts,
      sources: counts.map((count) => (count > 1 ? 3 : count > 0 ? 1 : 0)),
    }
  })
}

const illUnits = (truth: Truth, knobs: Knobs, chance: Chance): ReadonlySet<number> => {
  const many =
    truth === 'none'
      ? 0
      : truth === 'incipient'
        ? 1
        : Math.round(knobs.units * (truth === 'growing' ? knobs.growing.share : knobs.widespread.share))
  const chosen = new Set<number>()
  while (chosen.size < many) chosen.add(Math.floor(chance() * knobs.units))
  return chosen
}

const illCount = (truth: Truth, mean: number, left: number, knobs: Knobs, chance: Chance): number => {
  const { incipient, growing, widespread, spread } = knobs
  if (truth === 'incipient')
    return countBy(chance, mean, spread) + (left <= incipient.lastMonths ? poissonBy(chance, incipient.extra) : 0)
  if (truth === 'widespread') return countBy(chance, Math.max(mean, widespread.aYear / 12), spread)
  return countBy(chance, mean * growing.ratio ** (Math.max(0, 12 - left) / 11), spread)
}

const seasonAt = (month: Month, { season }: Knobs): number => 1 + season * Math.sin((2 * Math.PI * (month % 12)) / 12)
const effortAt = (left: number, { effort }: Knobs): number => (left <= effort.lastMonths ? effort.factor : 1)
const educationAt = (left: number, { education }: Knobs): number =>
  left <= education.lastMonths ? education.factor : 1

const exposureOf = (size: number, knobs: Knobs): Float64Array =>
  Float64Array.from({ length: knobs.months }, (_, t) => 100 * size * effortAt(knobs.months - t, knobs))

const recoded = (series: readonly MonthlySeries[], { months, recode }: Knobs, chance: Chance): MonthlySeries[] => {
  const [first] = series
  return series.flatMap((one) => {
    if (one.topic !== first?.topic) return [one]
    const [kept, moved] = [Float64Array.from(one.counts), new Float64Array(months)]
    for (let t = months - recode.lastMonths; t < months; t++)
      for (let k = one.counts[t] ?? 0; k > 0; k--)
        if (chance() < recode.share) {
          kept[t] = (kept[t] ?? 0) - 1
          moved[t] = (moved[t] ?? 0) + 1
        }
    return [
      { ...one, counts: kept, verified: kept },
      { ...one, topic: newCode, counts: moved, verified: moved },
    ]
  })
}
