import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/**
 * What reaches exactly each of these units, by path, or branches, by id, now or later: roles, roles that wait to be
 * granted, systems of others. A place that nothing reaches is not in the answer.
 */
export const countReaching = async (
  tx: Tx,
  places: readonly string[],
  today: Day,
  now: Moment,
): Promise<ReadonlyMap<string, number>> => {
  const wanted = [...places]
  const found = await tx.rows(sql<{ place: string; n: number }>`
    select reached.place, count(*)::integer as n from (
      select coalesce(g.branch_id::text, g.unit_path) as place from role_grant g
        where g.tenant_id = ${tx.tenant} and (g.to_on is null or g.to_on > ${today}::date)
      union all
      select asked.place from role_proposal r
        cross join lateral (select distinct coalesce(one ->> 'branch', one ->> 'unitPath') as place
          from jsonb_array_elements(r.places) as one) as asked
        where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
      union all
      select s.reach_path from source_system s
        where s.tenant_id = ${tx.tenant} and s.revoked_at is null and s.last_on >= ${today}::date
          and (s.outcome = 'issued' or (s.outcome is null and s.lapses_at > ${now}))) as reached
    where reached.place = any (${wanted}::text[]) group by reached.place`)
  return new Map(found.map(({ place, n }) => [place, n]))
}

/** Whether a role for a place at or below this unit waits for a second person. */
export const isAwaitedBelow = async (tx: Tx, unitPath: string, now: Moment): Promise<boolean> => {
  const waiting = await tx.rows(sql`
    select 1 from role_proposal r
    where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
      and exists (select from jsonb_array_elements(r.places) as place
        where ((place ->> 'unitPath') || '.') like (${unitPath} || '.%')) limit 1`)
  return waiting.length > 0
}

/**
 * Decision 6: who has a branch reaches the unit that it equals. Answers the roles that reach another unit from now on;
 * nothing while a role for this branch waits for a second person, who would grant what is no longer so.
 */
export const setBranchReach = async (
  tx: Tx,
  branch: Id<'branch'>,
  unitPath: string | null,
  today: Day,
  now: Moment,
): Promise<readonly Id<'role-grant'>[] | undefined> => {
  const [waiting] = await tx.rows(sql`
    select 1 from role_proposal r
    where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
      and exists (select from jsonb_array_elements(r.places) as place where place ->> 'branch' = ${branch}::text) limit 1`)
  if (waiting) return undefined
  const grants = await tx.rows(sql<{ id: Id<'role-grant'> }>`
    update role_grant g set unit_path = ${unitPath}
    where g.tenant_id = ${tx.tenant} and g.branch_id = ${branch}::uuid
      and (g.to_on is null or g.to_on > ${today}::date) and g.unit_path is distinct from ${unitPath}
    returning g.id`)
  return grants.map(({ id }) => id)
}
