import type { RawBuilder } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type Aimed, type AudienceRow, audience } from './audience.ts'

/** PLN-19: the audience of today without those who have the item from the programme, in the order of the keys. */
export const withoutItem = (
  aimed: Aimed,
  programmeId: Id<'programme'>,
  itemCode: string,
): RawBuilder<AudienceRow> => sql<AudienceRow>`
  select q.person_id, q.unit_path, q.reason from (${audience(aimed)}) as q
  where q.person_id not in (
    select a.person_id from learning_assignment a
    where a.tenant_id = ${aimed.tenant} and a.programme_id = ${programmeId} and a.item_code = ${itemCode})
  order by q.person_id`

export interface Following {
  readonly joining: number
  readonly leaving: number
  /** Names of the posts that bring people in, the most frequent first. */
  readonly posts: readonly Pair[]
}

/** How the people of a programme and its audience of today differ. */
export const followingOf = async (tx: Tx, aimed: Aimed, programmeId: Id<'programme'>): Promise<Following> => {
  const [row] = await tx.rows(sql<Following>`
    with today as materialized (${audience(aimed)}),
    given as materialized (
      select a.person_id, bool_and(a.done_on is not null) as done from learning_assignment a
      where a.tenant_id = ${aimed.tenant} and a.programme_id = ${programmeId} group by a.person_id),
    joining as (select t.reason from today t where t.person_id not in (select person_id from given))
    select (select count(*) from joining) as joining,
      (select count(*) from given g where not g.done and g.person_id not in (select person_id from today)) as leaving,
      coalesce((select jsonb_agg(most.name order by most.n desc, most.code) from (
        select o.code, o.name, count(*) as n from joining j
        join organisation_post o on o.tenant_id = ${aimed.tenant} and j.reason = 'post:' || o.code
        group by o.code, o.name order by count(*) desc, o.code limit 3) as most), '[]') as posts`)
  return row ?? { joining: 0, leaving: 0, posts: [] }
}

/** Programmes that are out and not over, of units in reach, the first to end first. */
export const runningProgrammes = async (tx: Tx, on: string, reach: RawBuilder<boolean>): Promise<Id<'programme'>[]> => {
  const rows = await tx.rows(sql<{ id: Id<'programme'> }>`
    select p.programme_id as id from plan_programme p
    where p.tenant_id = ${tx.tenant} and p.state = 'published' and p.to_on >= ${on}::date and ${reach}
    order by p.to_on, p.programme_id limit 20`)
  return rows.map(({ id }) => id)
}
