import { gammaQuantile } from '#kernel/gamma.ts'
import { type CodingChange, codingChangeOf } from './coding-change.ts'
import { manyUnits } from './concentrations.ts'
import { earsOf, earsTail } from './ears.ts'
import { falseDiscovery } from './false-discovery.ts'
import { type Farrington, farringtonOf, monthly } from './farrington.ts'
import { type Expectation, expectationOf, type Tail, tailOf } from './predictive.ts'
import { isWidespread, type Prevalence, prevalenceOf } from './prevalence.ts'
import type { Detect, Detection, Detector, Estimate, Month, Network, Settings, Verdict } from './series.ts'
import { growsInPart, spreadGrowthOf } from './spread-growth.ts'
import { type TopicTable, tablesOf, window } from './table.ts'
import {
  type Activity,
  activitiesOf,
  isGrowing,
  lastYear,
  type Trend,
  topicTrend,
  unitsWithTwo,
  unitTrends,
} from './trend.ts'

/** The version of every method here; a change of any figure they give raises it. */
export const detectionVersion = 1

/** Months a topic is too young for its own baseline. */
const youngFor = 12
/** Findings a month that make a series dense. */
const dense = 5
/** A trend must be less likely by chance than this. */
const trendAlpha = 0.01
/** Fewer findings than this, of a topic in a year or of a unit in three months, say nothing. */
const fewest = 3
/** Fewer than this in three months are not even said to be too few. */
const worthSaying = 2
/** More months than this without exposure, where there is exposure at all, and nothing is said. */
const missingAtMost = 0.3

/** SUP-110: the stage table: widespread before growing before incipient; a changed way of counting before all of them. */
export const detect: Detect = (network, month, settings) => {
  const found = detectIn(tablesOf(network, month), settings)
  return network.units.length < manyUnits ? found : [...found, ...denseTopics(network, month, found, settings)]
}

/** The same from the sufficient statistics of one month. */
export const detectIn = (tables: readonly TopicTable[], settings: Settings): readonly Detection[] => {
  const change = codingChangeOf(tables)
  const expectations = tables
    .filter(({ topic, since }) => since !== null && !change?.began.includes(topic) && !change?.fell.includes(topic))
    .map(expectationOf)
  const activities = activitiesOf(expectations)
  const judged = expectations.map((one, at) => judgedTopic(one, activities[at] ?? [], settings))
  return [
    ...(change ? changeDetections(tables, change) : []),
    ...judged.flatMap(({ detections }) => detections),
    ...growingUnits(judged, settings),
    ...beginningUnits(judged, settings),
  ]
}

interface Judged {
  readonly expectation: Expectation
  readonly activity: Activity
  readonly young: boolean
  readonly silent: boolean
  readonly verdict: Verdict | null
  readonly detections: readonly Detection[]
}

const judgedTopic = (expectation: Expectation, activity: Activity, settings: Settings): Judged => {
  const { table } = expectation
  const young = table.month - (table.since ?? table.month) < youngFor
  const silent = foundInYear(table) < fewest || exposureMissing(table) > missingAtMost
  if (silent || young) return { expectation, activity, young, silent, verdict: null, detections: [] }

  const prevalence = prevalenceOf(yearsOf(table), expectation.alpha, materialOf(table.topic, settings))
  const trend = topicTrend(expectation, activity)
  const two = unitsWithTwo(expectation)
  const widespread = isWidespread(prevalence, table.units.length, 0.1 * tightened('prevalence', settings))
  const partly = spreadGrowthOf(table, expectation.spread, activity)
  const alpha = trendAlpha * tightened('trend', settings)
  const together = isGrowing(trend, alpha) && two.length >= 3
  const growing = together || growsInPart(partly, alpha)
  const tags: readonly Verdict[] = [
    ...(widespread ? ['WIDESPREAD' as const] : []),
    ...(growing ? ['TREND' as const] : []),
  ]
  const [verdict = null] = tags
  const found =
    verdict === 'WIDESPREAD'
      ? widespreadDetection(table, tags, prevalence)
      : verdict === 'TREND'
        ? trendDetection(table, null, trend, null, two)
        : null
  return { expectation, activity, young, silent, verdict, detections: found ? [found] : [] }
}

const tightened = (detector: Detector, { tightening }: Settings): number => tightening[detector] ?? 1

const materialOf = (topic: string, { material, materialOf: single }: Settings): number => single[topic] ?? material

const foundInYear = (table: TopicTable): number =>
  table.units.reduce((sum, _, u) => sum + lastYear(table.counts, u).reduce((a, b) => a + b, 0), 0)

const exposureMissing = ({ exposure, units }: TopicTable): number => {
  if (!exposure) return 0
  const cells = units.flatMap((_, u) => lastYear(exposure, u))
  return cells.filter(Number.isNaN).length / Math.max(1, cells.length)
}

/** Findings and exposure of each unit over twelve months; a unit of mean exposure counts one standard unit. */
const yearsOf = ({ units, counts, exposure }: TopicTable) => {
  const exposed = units.map((_, u) =>
    exposure ? lastYear(exposure, u).reduce((sum, e) => sum + (Number.isNaN(e) ? 0 : e), 0) : 1,
  )
  const mean = exposed.reduce((sum, e) => sum + e, 0) / Math.max(1, units.length)
  return units.map((_, u) => ({
    found: lastYear(counts, u).reduce((sum, y) => sum + y, 0),
    exposure: mean > 0 ? (exposed[u] ?? 0) / mean : 1,
  }))
}

interface Suspect {
  readonly unit: number
  readonly tail: Tail
  readonly judged: Judged
}

/** SUP-103, SUP-104: units that left their usual measure, at the share of false alarms accepted for the month. */
const beginningUnits = (judged: readonly Judged[], settings: Settings): Detection[] => {
  const family = judged.flatMap((one) =>
    one.expectation.table.units.map((_, unit): Suspect => ({ unit, judged: one, tail: tailOfUnit(one, unit) })),
  )
  const q = falseDiscovery(family.map(({ tail }) => tail.midP))
  return family.flatMap(({ unit, tail, judged: one }, at) => {
    const { table } = one.expectation
    if ((q[at] ?? 1) > allowed(one, settings) || tail.n < worthSaying || !isBacked(table, unit)) return []
    if (one.silent || tail.n < fewest) return [beginning('INSUFFICIENT', one, unit, tail, q[at] ?? 1, settings)]
    if (one.verdict !== null || usualYear(one.expectation, unit) >= materialOf(table.topic, settings)) return []
    return [beginning('INCIPIENT', one, unit, tail, q[at] ?? 1, settings)]
  })
}

/** One report alone is no signal: two sources of its own kind, or one finding that was verified. */
const isBacked = ({ sources, verified }: TopicTable, unit: number): boolean => {
  const bits = sources[unit] ?? 0
  return (verified[unit] ?? 0) > 0 || (bits & (bits - 1)) !== 0
}

/** SUP-108: a topic younger than a year is judged by EARS C1, and says nothing before seven months. */
const tailOfUnit = ({ young, expectation }: Judged, unit: number): Tail => {
  if (!young) return tailOf(expectation, unit)
  const { table } = expectation
  const since = window - 1 - (table.month - (table.since ?? table.month))
  const own = table.counts.subarray(unit * window + since, (unit + 1) * window)
  const ears = earsOf('C1', own, own.length - 1)
  const y = own.at(-1) ?? 0
  if (!ears || y <= ears.bound) return { p: 1, midP: 1, n: y, expected: ears?.mean ?? 0, inflation: 1 }
  const p = earsTail(ears, y)
  return { p, midP: p, n: y, expected: ears.mean, inflation: 1 }
}

/** What the unit would find in a year at its earlier rate. */
const usualYear = ({ expected }: Expectation, unit: number): number =>
  lastYear(expected, unit).reduce((sum, e) => sum + e, 0)

/** SUP-118: in a large network, a topic whose total left its measure, unless more is known of it already. */
const denseTopics = (
  network: Network,
  month: Month,
  found: readonly Detection[],
  settings: Settings,
): readonly Detection[] => {
  const known = new Set(found.filter(({ verdict }) => verdict !== 'INCIPIENT').map(({ topic }) => topic))
  return denseTotals(network, month, settings)
    .filter(({ topic, alarm }) => alarm && !known.has(topic))
    .map(
      ({ topic, n, expected, spread, p }): Detection => ({
        unit: null,
        topic,
        month,
        verdict: 'INCIPIENT',
        tags: ['INCIPIENT'],
        method: 'farrington',
        version: detectionVersion,
        rule: 'SUP-118',
        estimate: ratioOf({ p, midP: p, n, expected, inflation: spread }),
        n,
        expected,
        p,
        q: null,
        falseShare: settings.falseAlarms * tightened('farrington', settings),
        // The leap is the whole network's; it is looked at, and again later, where anything was found.
        units: network.series
          .filter((one) => one.topic === topic && (one.counts[month - network.first] ?? 0) > 0)
          .map(({ unit }) => unit),
      }),
    )
}

/** The total of a dense topic in one month, judged by itself. */
export interface DenseTotal extends Farrington {
  readonly topic: string
  readonly n: number
}

/** Fewer years before the judged month than this cannot tell what its season is. */
const fewestYears = 3

/**
 * SUP-118: the totals of topics with five findings a month or more through the year, each by Farrington flexible over as
 * many whole years as the network has been counting, five at most.
 */
export const denseTotals = (network: Network, month: Month, settings: Settings): readonly DenseTotal[] => {
  const totals = new Map<string, Float64Array>()
  for (const { topic, counts } of network.series) {
    const sums = totals.get(topic) ?? new Float64Array(network.months)
    totals.set(topic, sums)
    for (let t = 0; t < network.months; t++) sums[t] = (sums[t] ?? 0) + (counts[t] ?? 0)
  }
  const all = [...totals.values()]
  const begun = Array.from({ length: network.months }, (_, t) => all.some((sums) => (sums[t] ?? 0) > 0)).indexOf(true)
  const at = month - network.first - begun
  const years = Math.min(monthly.years, Math.floor((at - monthly.halfWindow) / monthly.frequency))
  if (begun < 0 || years < fewestYears) return []
  const alpha = monthly.alpha * tightened('farrington', settings)
  return [...totals].flatMap(([topic, whole]) => {
    const sums = whole.subarray(begun)
    const year = sums.subarray(Math.max(0, at - 11), at + 1)
    if (year.reduce((sum, y) => sum + y, 0) < dense * year.length) return []
    const judged = farringtonOf(sums, at, { ...monthly, years, alpha })
    return judged ? [{ topic, n: sums[at] ?? 0, ...judged }] : []
  })
}

/** SUP-106: units that grow by themselves, one family of tests over the month. */
const growingUnits = (judged: readonly Judged[], settings: Settings): Detection[] => {
  const family = judged
    .filter(({ verdict, young, silent }) => verdict === null && !young && !silent)
    .flatMap((one) => unitTrends(one.expectation, one.activity).map(({ unit, trend }) => ({ one, unit, trend })))
  const q = falseDiscovery(family.map(({ trend }) => trend.p))
  return family.flatMap(({ one, unit, trend }, at) => {
    const { table } = one.expectation
    const tighter = tightened('trend', settings)
    if ((q[at] ?? 1) > settings.falseAlarms * tighter || !isGrowing(trend, trendAlpha * tighter)) return []
    const name = table.units[unit] ?? ''
    return [trendDetection(table, name, trend, q[at] ?? 1, [name])]
  })
}

const detection = (
  { topic, month }: TopicTable,
  over: Omit<Detection, 'topic' | 'month' | 'version' | 'tags'> & { readonly tags?: readonly Verdict[] },
): Detection => ({ topic, month, version: detectionVersion, tags: [over.verdict], ...over })

const widespreadDetection = (table: TopicTable, tags: readonly Verdict[], prevalence: Prevalence): Detection =>
  detection(table, {
    unit: null,
    verdict: 'WIDESPREAD',
    tags,
    method: 'prevalence',
    rule: 'SUP-107',
    estimate: prevalence.share,
    n: foundInYear(table),
    expected: null,
    p: 1 - prevalence.atLeastAThird,
    q: null,
    falseShare: 1 - prevalence.atLeastAThird,
    units: table.units.filter((_, u) => (prevalence.affected[u] ?? 0) > 0.5),
  })

/** As measured by simulation where one topic in twenty grows: of those called growing, this share does not. */
const falseTrends = 0.05

const trendDetection = (
  table: TopicTable,
  unit: string | null,
  trend: Trend,
  q: number | null,
  units: readonly string[],
): Detection =>
  detection(table, {
    unit,
    verdict: 'TREND',
    method: 'trend',
    rule: unit === null ? 'SUP-105' : 'SUP-106',
    estimate: trend.ratio,
    n: trend.n,
    expected: null,
    p: trend.p,
    q,
    falseShare: falseTrends,
    units,
  })

const beginning = (
  verdict: 'INCIPIENT' | 'INSUFFICIENT',
  one: Judged,
  unit: number,
  tail: Tail,
  q: number,
  settings: Settings,
): Detection => {
  const {
    young,
    expectation: { table },
  } = one
  const method = detectorOf(one)
  const name = table.units[unit] ?? ''
  return detection(table, {
    unit: name,
    verdict,
    method,
    rule: young ? 'SUP-108' : 'SUP-103',
    estimate: ratioOf(tail),
    n: tail.n,
    expected: tail.expected,
    p: tail.p,
    q,
    falseShare: allowed(one, settings),
    units: [name],
  })
}

const detectorOf = ({ young }: Judged): Detector => (young ? 'ears' : 'predictive')

/** The share of false alarms that the detector may allow itself now. */
const allowed = (one: Judged, settings: Settings): number => settings.falseAlarms * tightened(detectorOf(one), settings)

/** Found over expected with its 90 % interval (Garwood 1936), widened by the spread of the prediction. */
const ratioOf = ({ n, expected, inflation }: Tail): Estimate => {
  const [y, e] = [n / inflation, Math.max(expected, 1e-6) / inflation]
  return {
    value: y / e,
    low: y > 0 ? gammaQuantile(0.05, y) / e : 0,
    high: gammaQuantile(0.95, y + 1) / e,
    level: 0.9,
  }
}

const changeDetections = (tables: readonly TopicTable[], { began, fell }: CodingChange): Detection[] =>
  tables
    .filter(({ topic }) => began.includes(topic) || fell.includes(topic))
    .map((table) =>
      detection(table, {
        unit: null,
        verdict: 'CODING-CHANGE',
        method: 'coding-change',
        rule: 'SUP-109',
        estimate: { value: began.includes(table.topic) ? 1 : 0, low: 0, high: 1, level: 0.9 },
        n: foundInYear(table),
        expected: null,
        p: 0,
        q: null,
        falseShare: 0,
        units: table.units.filter((_, u) => lastYear(table.counts, u).some((y) => y > 0)),
      }),
    )
