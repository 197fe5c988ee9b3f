import type { RawBuilder } from 'kysely'
import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface Item {
  readonly kind: 'lesson' | 'case' | 'exam' | 'notice'
  readonly code: string
  readonly version: string
  /** Planned minutes. */
  readonly minutes: number
}

export interface Assigning {
  readonly programmeId: Id<'programme'>
  readonly items: readonly Item[]
  readonly openOn: Day
  /** The last day in time. */
  readonly dueOn: Day
  readonly assignedAt: Moment
}

/** One row of an audience; column names are `person_id`, `unit_path` and `reason`. */
export interface Audience {
  readonly personId: Id<'person'>
  readonly unitPath: string
  readonly reason: string
}

/**
 * LRN-12: assigns all items to an audience in one statement; whoever has one from this programme keeps it as it is,
 * whoever it was taken back from gets it anew. Returns how many assignments are new.
 */
export const assign = (tx: Tx, assigning: Assigning, audience: RawBuilder<Audience>): Promise<number> =>
  tx.changed(sql`
    ${insertion(tx, assigning, audience)}
    where not exists (select from assignment had where had.tenant_id = ${tx.tenant} and had.withdrawn_at is null
      and had.programme_id = ${assigning.programmeId} and had.item_code = a.code and had.person_id = a.person_id)
    on conflict (tenant_id, programme_id, item_code, person_id) do update
      set withdrawn_at = null, item_version = excluded.item_version, minutes = excluded.minutes,
        open_on = excluded.open_on, due_on = excluded.due_on, reason = excluded.reason,
        assigned_at = excluded.assigned_at
      where assignment.withdrawn_at is not null`)

/**
 * LRN-12: the same while nobody has anything from this programme, which is several times faster for a million people:
 * nobody is looked up first. Whoever had it already would be a fault, and nothing would be kept.
 */
export const assignFirst = (tx: Tx, assigning: Assigning, audience: RawBuilder<Audience>): Promise<number> =>
  tx.changed(insertion(tx, assigning, audience))

/** Every person of the audience once an item: the lists of the items are laid out beside each person. */
const insertion = (
  { tenant }: Tx,
  { programmeId, items, openOn, dueOn, assignedAt }: Assigning,
  audience: RawBuilder<Audience>,
): RawBuilder<unknown> => sql`
  insert into assignment (tenant_id, programme_id, item_kind, item_code, item_version, person_id, unit_path,
    minutes, open_on, due_on, reason, assigned_at)
  select ${tenant}::integer, ${programmeId}::uuid, a.kind, a.code, a.version, a.person_id,
    a.unit_path, a.minutes, ${openOn}::date, ${dueOn}::date, a.reason, ${assignedAt}::timestamptz
  from (
    select q.person_id, q.unit_path, q.reason, unnest(${items.map(({ kind }) => kind)}::text[]) as kind,
      unnest(${items.map(({ code }) => code)}::text[]) as code,
      unnest(${items.map(({ version }) => version)}::text[]) as version,
      unnest(${items.map(({ minutes }) => minutes)}::smallint[]) as minutes
    from (${audience}) as q) as a`

/** Takes back what nobody has done yet of a programme, whole or some items of it. Returns how many went. */
export const withdraw = async (
  tx: Tx,
  programmeId: Id<'programme'>,
  now: Moment,
  itemCodes: readonly string[] | null = null,
): Promise<number> => {
  const [gone] = await tx.rows(sql<{ count: number }>`
    with gone as (
      update assignment a set withdrawn_at = ${now}::timestamptz
      where a.tenant_id = ${tx.tenant} and a.programme_id = ${programmeId} and a.withdrawn_at is null
        and (${itemCodes}::text[] is null or a.item_code = any (${itemCodes}::text[]))
        and not exists (select 1 from completion c
          where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.item_code = a.item_code
            and c.item_kind = a.item_kind and c.occurred_on >= a.open_on)
      returning 1)
    select count(*)::integer as count from gone`)
  return gone?.count ?? 0
}

/**
 * LRN-12: takes back from whoever is outside an audience, among certain people or all, what they have not done yet.
 * Returns from how many people.
 */
export const withdrawOutside = async (
  tx: Tx,
  programmeId: Id<'programme'>,
  { audience, among }: { readonly audience: RawBuilder<Audience>; readonly among: RawBuilder<unknown> | undefined },
  now: Moment,
): Promise<number> => {
  const [gone] = await tx.rows(sql<{ count: number }>`
    with gone as (
      update assignment a set withdrawn_at = ${now}::timestamptz
      where a.tenant_id = ${tx.tenant} and a.programme_id = ${programmeId} and a.withdrawn_at is null
        and not exists (select 1 from completion c
          where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.item_code = a.item_code
            and c.item_kind = a.item_kind and c.occurred_on >= a.open_on)
        ${among ? sql`and a.person_id in (${among})` : sql``}
        and a.person_id not in (select q.person_id from (${audience}) as q)
      returning a.person_id)
    select count(distinct person_id)::integer as count from gone`)
  return gone?.count ?? 0
}
