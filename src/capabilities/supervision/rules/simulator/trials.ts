import { type Chance, chanceFrom } from '#kernel/chance.ts'
import { detect } from '../detection/detect.ts'
import { falseDiscovery } from '../detection/false-discovery.ts'
import { expectationOf, tailOf } from '../detection/predictive.ts'
import { type Detection, type MonthlySeries, type Network, usualSettings } from '../detection/series.ts'
import { tablesOf } from '../detection/table.ts'
import { type Knobs, quietOrganisation, simulatedOrganisation, type Truth } from './organisation.ts'

interface DiscoveryTrial {
  readonly raised: number
  readonly falselyRaised: number
  readonly planted: number
  readonly found: number
}

/** Topics from a finding a year to four a month in a unit of mean size, as in the police data. */
const manyRates: Knobs = {
  ...quietOrganisation,
  months: 60,
  topics: Array.from({ length: 18 }, (_, k) => ({
    topic: `t${String(k).padStart(2, '0')}`,
    rate: 0.08 * 50 ** (k / 17),
    truth: 'none' as const,
  })),
}

/**
 * A4: an organisation where nothing is wrong but for 2 % of the strata, which find three standard deviations more in the
 * last two months; how many alarms are false, and how many of the planted are found.
 */
const discoveryTrial = (falseAlarms: number, chance: Chance): DiscoveryTrial => {
  const quiet = simulatedOrganisation(manyRates, chance)
  const planted = new Set<string>()
  const series = quiet.series.map((one): MonthlySeries => {
    if (chance() >= 0.02) return one
    planted.add(keyOf(one.unit, one.topic))
    return withExtra(one)
  })
  const network: Network = { ...quiet, series }
  const tests = tablesOf(network, network.first + network.months - 1).flatMap((table) => {
    const expectation = expectationOf(table)
    return table.units.map((unit, u) => ({ key: keyOf(unit, table.topic), p: tailOf(expectation, u).midP }))
  })
  const q = falseDiscovery(tests.map(({ p }) => p))
  const raised = tests.filter((_, at) => (q[at] ?? 1) <= falseAlarms)
  const found = raised.filter(({ key }) => planted.has(key)).length
  return { raised: raised.length, falselyRaised: raised.length - found, planted: planted.size, found }
}

const keyOf = (unit: string, topic: string): string => `${unit}/${topic}`

const withExtra = (one: MonthlySeries): MonthlySeries => {
  const counts = Float64Array.from(one.counts)
  const earlier = counts.subarray(0, -2)
  const mean = earlier.reduce((sum, y) => sum + y, 0) / earlier.length
  const deviation = Math.sqrt(Math.max(mean, earlier.reduce((sum, y) => sum + (y - mean) ** 2, 0) / earlier.length))
  for (const t of [counts.length - 2, counts.length - 1])
    counts[t] = (counts[t] ?? 0) + Math.max(2, Math.ceil(3 * deviation))
  return { ...one, counts, verified: counts }
}

export type Label = Truth | 'other'

/** Twenty topics with one to four findings a year in a unit at rest, six a year being material; one of them is ill. */
const oneIll = (truth: Truth): Knobs => ({
  ...quietOrganisation,
  topics: Array.from({ length: 20 }, (_, k) => ({
    topic: `t${String(k).padStart(2, '0')}`,
    rate: 0.1 + 0.05 * (k % 5),
    truth: k === 7 ? truth : 'none',
  })),
})

interface StageTrial {
  /** What the ill topic was called. */
  readonly label: Label
  /** Topics in which nothing was wrong, and how many of them were called something. */
  readonly quiet: number
  readonly falselyCalled: number
}

/** A5: the headline of the one topic that is ill, and of the nineteen that are not. */
const stageTrial = (truth: Truth, chance: Chance): StageTrial => {
  const knobs = oneIll(truth)
  const network = simulatedOrganisation(knobs, chance)
  const found = detect(network, network.first + network.months - 1, { ...usualSettings, material: 6 })
  const labels = knobs.topics.map((one) => ({
    truth: one.truth,
    label: labelOf(found.filter(({ topic }) => topic === one.topic)),
  }))
  const quiet = labels.filter((one) => one.truth === 'none')
  return {
    label: labels[7]?.label ?? 'other',
    quiet: quiet.length,
    falselyCalled: quiet.filter(({ label }) => label !== 'none').length,
  }
}

const labelOf = (found: readonly Detection[]): Label => {
  const says = (verdict: string): boolean => found.some((one) => one.verdict === verdict)
  if (says('WIDESPREAD')) return 'widespread'
  if (says('TREND')) return 'growing'
  if (says('INCIPIENT')) return 'incipient'
  return found.length === 0 ? 'none' : 'other'
}

/** A4 over many organisations: the mean share of false alarms among those raised, and the share of the planted found. */
export const discoveryTrials = (falseAlarms: number, runs: number, seed: number) => {
  const trials = Array.from({ length: runs }, (_, at) => discoveryTrial(falseAlarms, chanceFrom(seed + at)))
  const sum = (of: (one: DiscoveryTrial) => number): number => trials.reduce((all, one) => all + of(one), 0)
  return {
    falseShare: sum(({ raised, falselyRaised }) => (raised > 0 ? falselyRaised / raised : 0)) / runs,
    power: sum(({ found }) => found) / sum(({ planted }) => planted),
  }
}

/** A5 over many organisations of each truth: the mean share named right, and of quiet topics that called something. */
export const stageTrials = (runs: number, seed: number) => {
  const truths: readonly Truth[] = ['none', 'incipient', 'growing', 'widespread']
  const trials = truths.map((truth) =>
    Array.from({ length: runs }, (_, at) => ({ truth, ...stageTrial(truth, chanceFrom(seed + at)) })),
  )
  const right = trials.map((ones) => ones.filter(({ truth, label }) => truth === label).length / runs)
  const quiet = trials.flat()
  return {
    right: Object.fromEntries(truths.map((truth, at) => [truth, right[at] ?? 0])),
    balanced: right.reduce((sum, share) => sum + share, 0) / truths.length,
    falselyCalled:
      quiet.reduce((sum, one) => sum + one.falselyCalled, 0) / quiet.reduce((sum, one) => sum + one.quiet, 0),
  }
}
