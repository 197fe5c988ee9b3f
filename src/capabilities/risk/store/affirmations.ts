import type { Day, Moment } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { AffirmedKind, AffirmingSide, Standing } from '../rules/affirmation.ts'
import { recordedOn, touching } from './norm-changes.ts'
import { powersOn } from './powers.ts'
import { processesOn, processInSight } from './processes.ts'
import { holdersOn, inSight, type Sight } from './sight.ts'

export interface Affirmation {
  readonly id: Id<'affirmation'>
  readonly kind: AffirmedKind
  readonly subjectId: string
  readonly side: AffirmingSide
  readonly personId: Id<'person'>
  readonly affirmedOn: Day
  readonly recordedAt: Moment
}

export const saveAffirmations = async (tx: Tx, affirmations: readonly Affirmation[]): Promise<void> => {
  if (affirmations.length === 0) return
  await tx
    .withTables<{ affirmation: Affirmation }>()
    .insertInto('affirmation')
    .values([...affirmations])
    .execute()
}

/** Whoever affirms the same thing at the same time waits. */
export const lockStanding = async (tx: Tx, of: string): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('affirmation'), hashtext(${of}))`)
}

export interface StandingSeen extends Standing {
  readonly subjectId: string
  /** The code of the post, or the id of the process. */
  readonly of: string
  readonly name: Pair
  readonly unit: Pair
  readonly unitPath: string
  /** Whether the reader holds the post. */
  readonly own: boolean
}

export interface StandingAsked {
  readonly timeZone: string
  readonly post?: string | undefined
  readonly process?: string | undefined
}

/** RSK-125: the power lists and process maps in sight that hold today; of one post or one process where it is named. */
export const standingsInSight = async (tx: Tx, sight: Sight, asked: StandingAsked): Promise<StandingSeen[]> => [
  ...(asked.process === undefined ? await listsInSight(tx, sight, asked) : []),
  ...(asked.post === undefined ? await mapsInSight(tx, sight, asked) : []),
]

const listsInSight = (tx: Tx, sight: Sight, { timeZone, post }: StandingAsked): Promise<StandingSeen[]> =>
  tx.planned(sql<StandingSeen>`
    with seen as materialized (
      select p.* from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.closed_on is null and (${post ?? null}::text is null or p.code = ${post ?? null})
        and ${inSight(sight)}),
    list as materialized (
      select v.post_id, v.power_id, v.norms from ${powersOn(tx, sight.today, sql`v.post_id in (select post_id from seen)`)} v),
    begun as (
      select l.post_id, min(w.confirmed_on) as since from list l
      join power_version w on w.tenant_id = ${tx.tenant} and w.power_id = l.power_id
      where w.confirmed_on is not null group by l.post_id),
    moved as (
      select l.post_id, max(${recordedOn(timeZone)}) as norm_changed_on from list l
      cross join unnest(l.norms) as reference join norms_change n on ${touching(tx, 'reference')}
      group by l.post_id)
    select 'powers' as kind, p.post_id as subject_id, p.code as of, p.name, u.name as unit, p.unit_path,
      begun.since, moved.norm_changed_on,
      ${affirmedBy(tx, sql`p.post_id`)} as affirmed,
      exists (select ${holdersOn(sight.today)}) as is_held,
      exists (select ${holdersOn(sight.today)} and h.person_id = ${sight.person}) as own
    from seen p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    left join begun on begun.post_id = p.post_id
    left join moved on moved.post_id = p.post_id
    where p.post_id in (select post_id from list)
    order by p.code limit ${sql.lit(longestExport + 1)}`)

const mapsInSight = (tx: Tx, sight: Sight, { timeZone, process }: StandingAsked): Promise<StandingSeen[]> =>
  tx.planned(sql<StandingSeen>`
    select 'process' as kind, m.id as subject_id, m.id::text as of, v.name, u.name as unit, m.unit_path,
      v.confirmed_on as since,
      (select max(${recordedOn(timeZone)}) from unnest(v.norms) as reference
        join norms_change n on ${touching(tx, 'reference')}) as norm_changed_on,
      ${affirmedBy(tx, sql`m.id`)} as affirmed, false as is_held, false as own
    from ${processesOn(tx, sight.today)} v
    join process m on m.tenant_id = v.tenant_id and m.id = v.process_id
    join organisation_unit u on u.tenant_id = m.tenant_id and u.unit_id = m.unit_id
    where not v.ends and (${process ?? null}::text is null or m.id::text = ${process ?? null})
      and ${process === undefined ? withinUnits('m.unit_path', sight.units) : processInSight(sight)}
    order by v.name ->> 'zh', m.id limit ${sql.lit(longestExport + 1)}`)

const affirmedBy = (tx: Tx, subject: ReturnType<typeof sql>) => sql`
  jsonb_build_object('holder', ${newestOf(tx, subject, 'holder')}, 'unit', ${newestOf(tx, subject, 'unit')})`

const newestOf = (tx: Tx, subject: ReturnType<typeof sql>, side: AffirmingSide) => sql`(
  select jsonb_build_object('on', a.affirmed_on, 'by', a.person_id) from affirmation a
  where a.tenant_id = ${tx.tenant} and a.subject_id = ${subject} and a.side = ${side}
  order by a.affirmed_on desc, a.recorded_at desc limit 1)`
