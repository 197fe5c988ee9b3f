import type { Day, Moment } from '#kernel/day.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Detector } from '../rules/detection/series.ts'
import { numberOf, type Signal } from '../rules/signal.ts'

const columns = sql`s.id, s.no, s.unit_path, s.whole, s.topic, s.verdict, s.month, s.detection, s.months, s.state,
  s.raised_on, s.judge_by, s.explained, s.judged_on, s.judged_by, s.dismissed_as, s.reason, s.look_again_on`

/** Reach of a signal: its own place, or one of the units it is about. */
const inReach = (reach: readonly string[]) => sql<boolean>`(${withinUnits('s.unit_path', reach)} or exists (
  select from signal_unit su where su.tenant_id = s.tenant_id and su.signal_id = s.id
    and ${withinUnits('su.unit_path', reach)}))`

/** One signal in reach, locked until the end. */
export const loadSignal = async (tx: Tx, reach: readonly string[], id: Signal['id']): Promise<Signal | undefined> => {
  const rows = await tx.rows(sql<Signal>`
    select ${columns} from signal s
    where s.tenant_id = ${tx.tenant} and s.id = ${id} and ${inReach(reach)} for update`)
  return rows[0]
}

/** The newest signal of each place and topic, to see whether a detection is a new question. */
export const newestSignals = (tx: Tx, reach: readonly string[]): Promise<Signal[]> =>
  tx.rows(sql<Signal>`
    select distinct on (s.topic, s.unit_path, s.whole) ${columns} from signal s
    where s.tenant_id = ${tx.tenant} and ${inReach(reach)}
    order by s.topic, s.unit_path, s.whole, s.raised_on desc, s.no desc limit 20000`)

export interface Judgement {
  readonly method: Detector
  readonly confirmed: boolean
}

/** Every judgement, the oldest first. */
export const judgements = (tx: Tx): Promise<Judgement[]> =>
  tx.rows(sql<Judgement>`
    select s.detection->>'method' as method, s.state = 'confirmed' as confirmed from signal s
    where s.tenant_id = ${tx.tenant} and s.state <> 'open'
    order by s.judged_on, s.no limit 20000`)

/** The next number of the year; two at once wait for each other. */
export const nextNumbers = async (tx: Tx, today: Day, count: number): Promise<string[]> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`supervision-signal-${tx.tenant}`}))`)
  const year = today.slice(0, 4)
  const [row] = await tx.rows(sql<{ n: number }>`
    select coalesce(max(substr(s.no, 5)::integer), 0) as n from signal s
    where s.tenant_id = ${tx.tenant} and s.no like ${`S-${year.slice(2, 4)}%`}`)
  return Array.from({ length: count }, (_, at) => numberOf(year, (row?.n ?? 0) + at))
}

export const addSignal = async (tx: Tx, signal: Signal, units: readonly string[], at: Moment): Promise<void> => {
  const one = signal
  await tx.rows(sql`
    insert into signal (tenant_id, id, no, unit_path, whole, topic, verdict, month, detection, months, state, raised_on,
      judge_by, explained, judged_on, judged_by, dismissed_as, reason, look_again_on, recorded_at)
    values (${tx.tenant}, ${one.id}, ${one.no}, ${one.unitPath}, ${one.whole}, ${one.topic}, ${one.verdict}, ${one.month},
      ${JSON.stringify(one.detection)}::jsonb, ${one.months}, ${one.state}, ${one.raisedOn}, ${one.judgeBy},
      ${JSON.stringify(one.explained)}::jsonb, ${one.judgedOn}, ${one.judgedBy}, ${one.dismissedAs}, ${one.reason},
      ${one.lookAgainOn}, ${at})`)
  await addSignalUnits(tx, one.id, units)
}

export const addSignalUnits = async (tx: Tx, id: Signal['id'], units: readonly string[]): Promise<void> => {
  await tx.rows(sql`
    insert into signal_unit (tenant_id, signal_id, unit_path)
    select ${tx.tenant}::integer, ${id}::uuid, unnest(${[...units]}::text[]) on conflict do nothing`)
}

export const saveSignal = async (tx: Tx, one: Signal): Promise<void> => {
  await tx.rows(sql`
    update signal set verdict = ${one.verdict}, month = ${one.month}, detection = ${JSON.stringify(one.detection)}::jsonb,
      months = ${one.months}, state = ${one.state}, explained = ${JSON.stringify(one.explained)}::jsonb,
      judged_on = ${one.judgedOn}, judged_by = ${one.judgedBy}, dismissed_as = ${one.dismissedAs}, reason = ${one.reason},
      look_again_on = ${one.lookAgainOn}
    where tenant_id = ${tx.tenant} and id = ${one.id}`)
}

/** Whether a control of one of these posts was lately found not to work: education alone would not mend that. */
export const failedControls = async (tx: Tx, posts: readonly string[], since: Day): Promise<boolean> => {
  const rows = await tx.rows(sql`
    select from risk_control c
    join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
    where c.tenant_id = ${tx.tenant} and p.code = any (${[...posts]}::text[]) and c.effective = false
      and c.checked_on >= ${since}::date limit 1`)
  return rows.length > 0
}
