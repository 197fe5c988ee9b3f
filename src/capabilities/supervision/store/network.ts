import { addMonths, type Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { sources } from '../rules/count.ts'
import { type History, type Looked, lookBack, networkFrom } from '../rules/detection/history.ts'
import { monthOf } from '../rules/detection/series.ts'
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
  const units = (await columnsInReach(tx, reach)).map(({ path }) => path)
  const whole = units.filter(isKept)
  const due = new Set(await unitsDue(tx, whole))
  const topicOf = topicsOf(versions)
  const kept = await loadHistory(
    tx,
    whole.filter((unit) => !due.has(unit)),
    topic === null ? null : codesOf(topic, versions),
    topicOf,
  )
  const others = await entriesOf(tx, whole.length > 0 ? [...due] : reach, month, versions)
  // Below the units everything in reach counts for the one place that stands for it.
  const [lone = ''] = whole.length > 0 ? [] : units
  const placed = <T extends { readonly unit: string }>(one: T): T => (lone === '' ? one : { ...one, unit: lone })
  const isWanted = (one: { readonly topic: string }): boolean => topic === null || one.topic === topic
  return networkFrom(
    {
      counts: inOrder([...kept.counts, ...others.counts.map(placed)].filter(isWanted)),
      efforts: [...kept.efforts, ...others.efforts.map(placed)].filter(isWanted),
    },
    units,
    monthOf(month),
  )
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
  month: Day,
  versions: readonly Taxonomy[],
): Promise<History> => {
  if (reach.length === 0) return { counts: [], efforts: [] }
  const [from, until] = [addMonths(month, -lookBack), addMonths(month, 1)]
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
const codesOf = (topic: string, versions: readonly Taxonomy[]): readonly string[] => [
  topic,
  ...versions.flatMap(({ version, topics }) =>
    topics.map(({ code }) => code).filter((code) => currentTopic(code, version, versions) === topic),
  ),
]

/** The order of units decides in which order signals are numbered; it must not hang on where a unit was read from. */
const inOrder = <T extends { readonly unit: string }>(pieces: readonly T[]): readonly T[] =>
  [...pieces].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
