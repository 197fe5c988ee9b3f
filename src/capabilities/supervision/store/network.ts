import { addMonths, type Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { sources } from '../rules/count.ts'
import { type History, type Looked, lookBack, networkFrom } from '../rules/detection/history.ts'
import { monthOf } from '../rules/detection/series.ts'
import { askedForSince } from '../rules/inspection.ts'
import { currentTopic, type Taxonomy } from '../rules/taxonomy.ts'
import { bringForward, loadHistory, unitsDue } from './history.ts'
import { columnsInReach, depthOf } from './places.ts'
import { countRows, exposureRows } from './series.ts'

/**
 * SUP-111: what the detectors look at, up to one month: the kept histories, one row a unit and topic. Where something was
 * written that they do not hold yet, and for whoever reaches only a place below the units, the entries themselves are
 * read, of those units alone. With a topic, of the histories only those of that topic are read.
 */
export const networkUntil = async (
  tx: Tx,
  reach: readonly string[],
  month: Day,
  versions: readonly Taxonomy[],
  topic: string | null = null,
): Promise<Looked> => {
  const { units, ...history } = await historyUntil(
    tx,
    reach,
    [addMonths(month, -lookBack), month],
    versions,
    topic === null ? null : [topic],
  )
  return networkFrom(history, units, monthOf(month))
}

/** Counts of one column, topic and month, all sources together. */
export interface MonthlyCount {
  readonly unit: string
  readonly topic: string
  readonly month: Day
  readonly count: number
  /** A signal had asked for the inspection that found them, within the months that are left out. */
  readonly askedFor: boolean
}

/** SUP-8, SUP-111: counts month by month as the pages add them up, out of the kept histories of these topics. */
export const monthlyCounts = async (
  tx: Tx,
  reach: readonly string[],
  [from, last]: readonly [Day, Day],
  versions: readonly Taxonomy[],
  topics: readonly string[] | null = null,
): Promise<MonthlyCount[]> => {
  const { counts } = await historyUntil(tx, reach, [from, last], versions, topics)
  const [first, newest] = [monthOf(from), monthOf(last)]
  const days = Array.from({ length: newest - first + 1 }, (_, at) => addMonths(from, at))
  const lately = askedForSince(addMonths(last, 1))
  const rows: MonthlyCount[] = []
  for (const { unit, topic, months, asked, counts: numbers } of counts)
    for (let at = 0; at < months.length; at++) {
      const month = days[(months[at] ?? 0) - first]
      if (month)
        rows.push({ unit, topic, month, count: numbers[at] ?? 0, askedFor: asked[at] === 1 && month >= lately })
    }
  return rows
}

/** What is known of the columns in reach: kept where it is brought forward, else from the entries of these months. */
const historyUntil = async (
  tx: Tx,
  reach: readonly string[],
  window: readonly [Day, Day],
  versions: readonly Taxonomy[],
  topics: readonly string[] | null,
): Promise<History & { readonly units: readonly string[] }> => {
  const units = (await columnsInReach(tx, reach)).map(({ path }) => path)
  const whole = units.filter(isKept)
  const due = new Set(await unitsDue(tx, whole))
  const codes = topics === null ? null : topics.flatMap((topic) => codesOf(topic, versions))
  const undue = whole.filter((unit) => !due.has(unit))
  const kept = await loadHistory(tx, undue, codes, topicsOf(versions))
  const others = await entriesOf(tx, whole.length > 0 ? [...due] : reach, window, versions)
  // Below the units everything in reach counts for the one place that stands for it.
  const [lone = ''] = whole.length > 0 ? [] : units
  const placed = <T extends { readonly unit: string }>(one: T): T => (lone === '' ? one : { ...one, unit: lone })
  const isWanted = (one: { readonly topic: string }): boolean => topics === null || topics.includes(one.topic)
  return {
    units,
    counts: inOrder([...kept.counts, ...others.counts.map(placed)].filter(isWanted)),
    efforts: [...kept.efforts, ...others.efforts.map(placed)].filter(isWanted),
  }
}

/** Brings the histories of whatever is in reach forward, before a month is judged. */
export const bringNetworkForward = async (tx: Tx, reach: readonly string[]): Promise<void> => {
  const units = (await columnsInReach(tx, reach)).map(({ path }) => path).filter(isKept)
  if (units.length > 0) await bringForward(tx, units)
}

/** Histories are kept of the units below the top of the organisation. */
const isKept = (path: string): boolean => depthOf(path) === 2

/** Straight from the entries, one piece a row. */
const entriesOf = async (
  tx: Tx,
  reach: readonly string[],
  [from, last]: readonly [Day, Day],
  versions: readonly Taxonomy[],
): Promise<History> => {
  if (reach.length === 0) return { counts: [], efforts: [] }
  const until = addMonths(last, 1)
  const counts = await countRows(tx, reach, from, until, versions)
  const efforts = await exposureRows(tx, reach, from, until)
  return {
    counts: counts.map((row) => ({
      ...{ unit: row.unit, topic: row.topic, months: [monthOf(row.month)], asked: [row.askedFor ? 1 : 0] },
      ...{ counts: [row.count], verified: [row.verified], sources: [1 << sources.indexOf(row.source)] },
    })),
    efforts: efforts.map(({ unit, topic, month: on, exposure }) => ({
      ...{ unit, topic, months: [monthOf(on)], asked: [0], lookedAt: [exposure] },
    })),
  }
}

/** What codes of older versions are counted under now; each is looked up once. */
const topicsOf = (versions: readonly Taxonomy[]): ((code: string, version: number) => string) => {
  const known = new Map<string, string>()
  return (code, version) => {
    const key = `${version}/${code}`
    const topic = known.get(key) ?? currentTopic(code, version, versions)
    known.set(key, topic)
    return topic
  }
}

/** The codes that may count under a topic. */
export const codesOf = (topic: string, versions: readonly Taxonomy[]): readonly string[] => [
  topic,
  ...versions.flatMap(({ version, topics }) =>
    topics.map(({ code }) => code).filter((code) => currentTopic(code, version, versions) === topic),
  ),
]

/** The order of units decides in which order signals are numbered; it must not hang on where a unit was read from. */
const inOrder = <T extends { readonly unit: string }>(pieces: readonly T[]): readonly T[] =>
  [...pieces].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
