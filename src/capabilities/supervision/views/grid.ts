import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { ListedSignal, SignalsAnswer } from '../contract/signals.ts'
import type { Source } from '../rules/count.ts'
import { smallest } from '../rules/detection/small-counts.ts'
import { precisionOf } from '../rules/detection/tightening.ts'
import { tightenedAfter } from '../rules/precision.ts'
import type { Signal } from '../rules/signal.ts'
import type { Taxonomy } from '../rules/taxonomy.ts'
import { shadeOf, usualOf } from '../rules/usual.ts'
import { codesOf, type MonthlyCount, monthlyCounts } from '../store/network.ts'
import { columnOf, columnsInReach, type Unit } from '../store/places.ts'
import { type CountRow, countRows } from '../store/series.ts'
import { judgements } from '../store/signals.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'

/** How a count is shown: exactly, or for other roles nothing where nothing may be known (SUP-115). */
export type Seen = (count: number) => number | null
export const exactly: Seen = (count) => count
export const threeAndMore: Seen = (count) => (count === 0 ? null : count)

/** SUP-16: what other roles may know: units, topics and months with three and more; the rest is in no total of theirs. */
export const knownToOthers = <Row extends Placed>(rows: readonly Row[]): Row[] => {
  const keyOf = ({ unit, topic, month }: Row): string => `${unit}/${topic}/${month}`
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.count)
  return rows.filter((row) => (totals.get(keyOf(row)) ?? 0) >= smallest)
}

/** What the pages add up. */
type Placed = Pick<MonthlyCount, 'unit' | 'topic' | 'month' | 'count'>

/** Months that a band looks back over. */
const lookBack = 36

export interface Field<Row extends Placed = MonthlyCount> {
  readonly units: readonly Unit[]
  readonly topics: readonly { readonly code: string; readonly name: { zh: string; en: string } }[]
  readonly rows: readonly Row[]
  /** The first of the months loaded, and the newest with counts. */
  readonly first: Day
  readonly last: Day
}

/**
 * SUP-111: counts of three years in reach, of these topics or of all, sources together: one row a unit and topic of the
 * kept histories is read, and of the entries only what they do not hold yet.
 */
export const loadField = (
  cx: Looking,
  seen: Seen,
  topics: readonly string[] | null = null,
): Promise<Field | undefined> =>
  fieldOf(cx, seen, (months, versions) => monthlyCounts(cx.tx, cx.actor.reach.units, months, versions, topics))

/** The same told apart by source, which only the entries know; of one topic, or of all. */
export const loadFieldBySource = (
  cx: Looking,
  seen: Seen,
  topic: string | null = null,
): Promise<Field<CountRow> | undefined> =>
  fieldOf(cx, seen, ([first, last], versions) => {
    const codes = topic === null ? null : codesOf(topic, versions)
    return countRows(cx.tx, cx.actor.reach.units, first, addMonths(last, 1), versions, codes)
  })

const fieldOf = async <Row extends Placed>(
  cx: Looking,
  seen: Seen,
  read: (months: readonly [Day, Day], versions: readonly Taxonomy[]) => Promise<Row[]>,
): Promise<Field<Row> | undefined> => {
  const last = await newestMonth(cx)
  if (last === null) return undefined
  const versions = await loadTaxonomies(cx.tx)
  const first = addMonths(last, -lookBack)
  const rows = await read([first, last], versions)
  return {
    units: await columnsInReach(cx.tx, cx.actor.reach.units),
    topics: (versions.at(-1)?.topics ?? []).map(({ code, name }) => ({ code, name })),
    rows: seen === exactly ? rows : knownToOthers(rows),
    first,
    last,
  }
}

/** The newest month with counts in reach, if there is any. */
export const newestMonth = async ({ tx, actor, today }: Looking): Promise<Day | null> => {
  const [row] = await tx.rows(sql<{ month: Day | null }>`
    select max(c.month) as month from signal_count c
    where c.tenant_id = ${tx.tenant} and c.month <= ${monthStart(today)}::date
      and ${withinUnits('c.unit_path', actor.reach.units)}`)
  return row?.month ?? null
}

/** Monthly counts of one choice of rows, the first month first. */
export const seriesOf = <Row extends Placed>(
  { rows, first }: Pick<Field<Row>, 'rows' | 'first'>,
  choose: (row: Row) => boolean,
  months: number,
): number[] => {
  const values = Array.from({ length: months }, () => 0)
  for (const row of rows)
    if (choose(row)) {
      const at = monthsBetween(first, row.month)
      if (at >= 0 && at < months) values[at] = (values[at] ?? 0) + row.count
    }
  return values
}

export const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** The rows of each topic and unit, found once for all that is told of them. */
type Placing<Row extends Placed> = (topic: string, unit: string) => readonly Row[]

const placing = <Row extends Placed>(rows: readonly Row[]): Placing<Row> => {
  const found = new Map<string, Row[]>()
  const keyOf = (topic: string, unit: string): string => `${topic}/${unit}`
  for (const row of rows) {
    const known = found.get(keyOf(row.topic, row.unit))
    if (known) known.push(row)
    else found.set(keyOf(row.topic, row.unit), [row])
  }
  return (topic, unit) => found.get(keyOf(topic, unit)) ?? []
}

/** SUP-15: unit × topic over the last months, each cell with what was expected and how far it lies from that. */
export const cellsOf = (
  field: Field<Placed>,
  span: number,
  signals: readonly Signal[],
  seen: Seen,
): SignalsAnswer['cells'] => {
  const months = monthsBetween(field.first, field.last) + 1
  const own = placing(field.rows)
  const byPlace = signalsByPlace(signals)
  return field.topics.flatMap(({ code: topic }) =>
    field.units.map(({ code, path }) => {
      const values = seriesOf({ rows: own(topic, path), first: field.first }, () => true, months)
      const bands = usualOf(values)
      const count = sum(values.slice(-span))
      const expected = sum(bands.slice(-span).map((band) => band?.mean ?? 0))
      const isKnown = bands.at(-1) !== null
      const signal = byPlace.get(`${topic}/${path}`)
      return {
        unit: code,
        topic,
        count: seen(count),
        expected: round(expected),
        shade: isKnown && seen(count) !== null ? shadeOf(count, expected) : 1,
        verdict: signal?.verdict ?? null,
        signal: signal?.id ?? null,
      }
    }),
  )
}

type WithUnits = Signal & { readonly units?: readonly string[] }

/** The first signal of each topic and unit. */
const signalsByPlace = (signals: readonly WithUnits[]): ReadonlyMap<string, WithUnits> => {
  const found = new Map<string, WithUnits>()
  for (const signal of signals)
    for (const path of pathsOf(signal))
      if (!found.has(`${signal.topic}/${path}`)) found.set(`${signal.topic}/${path}`, signal)
  return found
}

const pathsOf = ({ units, unitPath }: WithUnits): readonly string[] => units ?? [unitPath]

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const round = (value: number): number => Math.round(value * 10) / 10

/** Signals as a list tells them, each with its last twelve months in small: each looks at the counts of its own places alone. */
export const listing = (field: Field<Placed>, seen: Seen): ((signal: WithUnits) => ListedSignal) => {
  const months = monthsBetween(field.first, field.last) + 1
  const rowsAt = placing(field.rows)
  const order = new Map(field.units.map(({ path }, at) => [path, at]))
  return (signal) => {
    const units = [...new Set(pathsOf(signal))]
      .flatMap((path) => order.get(path) ?? [])
      .sort((a, b) => a - b)
      .flatMap((at) => field.units[at] ?? [])
    const rows = units.flatMap(({ path }) => rowsAt(signal.topic, path))
    const values = seriesOf({ rows, first: field.first }, () => true, months)
    const bands = usualOf(values)
    return {
      id: signal.id,
      no: signal.no,
      verdict: signal.verdict,
      state: signal.state,
      topic: topicOf(field, signal.topic),
      units: units.map(({ name }) => name),
      months: signal.months,
      raisedOn: signal.raisedOn,
      judgeBy: signal.judgeBy,
      lookAgainOn: signal.lookAgainOn,
      values: values.slice(-12).map(seen),
      bands: bands.slice(-12),
    }
  }
}

export const topicOf = ({ topics }: Pick<Field<Placed>, 'topics'>, code: string): ListedSignal['topic'] =>
  topics.find((one) => one.code === code) ?? { code, name: { zh: code, en: code } }

/** Reach of a signal `s`: its own place, or one of the units it is about. */
export const signalInReach = (reach: readonly string[]) => sql<boolean>`(
  ${withinUnits('s.unit_path', reach)} or exists (
    select from signal_unit u where u.tenant_id = s.tenant_id and u.signal_id = s.id
      and ${withinUnits('u.unit_path', reach)}))`

/** The topics that signals are about: what a list of them reads. */
export const topicsOf = (signals: readonly Pick<Signal, 'topic'>[]): string[] => [
  ...new Set(signals.map(({ topic }) => topic)),
]

/** Signals in reach with the columns they are about: those that wait by the day by which they are judged, the newest of the others first. */
export const signalsWithUnits = async (
  { tx, actor }: Looking,
  states: readonly Signal['state'][],
  limit: number,
  id: Signal['id'] | null = null,
  those = sql<boolean>`true`,
): Promise<(Signal & { readonly units: readonly string[]; readonly answers: number })[]> => {
  const rows = await tx.rows(sql<Signal & { units: string[]; answers: number }>`
    select s.id, s.no, s.unit_path, s.whole, s.topic, s.verdict, s.month, s.detection, s.months, s.state, s.raised_on,
      s.judge_by, s.explained, s.judged_on, s.judged_by, s.dismissed_as, s.reason, s.look_again_on,
      (select coalesce(array_agg(u.unit_path order by u.unit_path), '{}') from signal_unit u
        where u.tenant_id = s.tenant_id and u.signal_id = s.id) as units,
      (select count(*) from response r where r.tenant_id = s.tenant_id and r.signal_id = s.id) as answers
    from signal s
    where s.tenant_id = ${tx.tenant} and s.state = any (${[...states]}::text[])
      and (${id}::uuid is null or s.id = ${id}::uuid)
      and ${signalInReach(actor.reach.units)} and ${those}
    order by case when s.state = 'open' then s.judge_by end, coalesce(s.judged_on, s.judge_by) desc, s.no limit ${limit}`)
  return rows.map((row) => ({ ...row, units: [...new Set(row.units.map(columnOf))] }))
}

/** SUP-15: the whole page of one sight, with so many signals that wait, and of so many dismissed those to look at again. */
export const gridPage = async (
  cx: Looking,
  {
    span = 1,
    source,
    most,
  }: {
    readonly span?: number
    readonly source?: Source
    readonly most: { readonly open: number; readonly dismissed: number }
  },
  seen: Seen,
): Promise<SignalsAnswer> => {
  const field = await loadField(cx, seen)
  const before = await judgements(cx.tx)
  const precision = precisionOf(before.map(({ confirmed }) => confirmed))
  const tightened = tightenedAfter(before)
  const all = await countJudged(cx)
  if (!field)
    return {
      month: null,
      from: null,
      units: [],
      topics: [],
      cells: [],
      open: [],
      waiting: 0,
      again: [],
      judged: all,
      precision,
      tightened,
    }
  const waiting = await signalsWithUnits(cx, ['open'], most.open)
  const again = sql<boolean>`(
    s.look_again_on <= ${cx.today}::date and s.raised_on >= ${addMonths(cx.today, -6)}::date)`
  const closed = await signalsWithUnits(cx, ['dismissed'], most.dismissed, null, again)
  const place = ({ code, name }: Unit) => ({ code, name })
  const tell = listing(field, seen)
  return {
    month: field.last,
    from: addMonths(field.last, 1 - span),
    units: field.units.map(place),
    topics: [...field.topics],
    cells: cellsOf(await ofSource(cx, field, source, seen), span, waiting, seen),
    open: waiting.map(tell),
    waiting: await countWaiting(cx),
    again: closed.map(tell),
    judged: all,
    precision,
    tightened,
  }
}

const ofSource = async (cx: Looking, field: Field, source: Source | undefined, seen: Seen): Promise<Field<Placed>> => {
  if (source === undefined) return field
  const told = await loadFieldBySource(cx, seen)
  return { ...field, rows: told?.rows.filter((row) => row.source === source) ?? [] }
}

const countWaiting = async ({ tx, actor }: Looking): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*) as n from signal s where s.tenant_id = ${tx.tenant} and s.state = 'open'
      and ${signalInReach(actor.reach.units)}`)
  return row?.n ?? 0
}

const countJudged = async ({ tx, actor }: Looking): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*) as n from signal s where s.tenant_id = ${tx.tenant} and s.state <> 'open'
      and ${withinUnits('s.unit_path', actor.reach.units)}`)
  return row?.n ?? 0
}
