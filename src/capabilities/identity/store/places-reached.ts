import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/** What reaches exactly this unit or branch, now or later: roles, roles that wait to be granted, systems of others. */
export const countReaching = async (
  tx: Tx,
  { unitPath, branch }: { readonly unitPath: string | null; readonly branch: Id<'branch'> | null },
  today: Day,
  now: Moment,
): Promise<number> => {
  const [found] = await tx.rows(sql<{ n: number }>`
    select (
      (select count(*) from role_grant g
        where g.tenant_id = ${tx.tenant} and (g.to_on is null or g.to_on > ${today}::date)
          and case when ${branch}::uuid is null then g.unit_path = ${unitPath} and g.branch_id is null
            else g.branch_id = ${branch}::uuid end)
      + (select count(*) from role_proposal r
        where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
          and exists (select from jsonb_array_elements(r.places) as place
            where case when ${branch}::text is null then place ->> 'unitPath' = ${unitPath} and place ->> 'branch' is null
              else place ->> 'branch' = ${branch}::text end))
      + (select count(*) from source_system s
        where s.tenant_id = ${tx.tenant} and ${branch}::uuid is null and s.reach_path = ${unitPath}
          and s.revoked_at is null and s.last_on >= ${today}::date
          and (s.outcome = 'issued' or (s.outcome is null and s.lapses_at > ${now}))))::integer as n`)
  return found?.n ?? 0
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
