import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/** Who is secretary of which branch on a day, by name. */
export const loadSecretaries = async (tx: Tx, today: Day): Promise<ReadonlyMap<Id<'branch'>, readonly string[]>> => {
  const rows = await tx.rows(sql<{ branchId: Id<'branch'>; names: string[] }>`
    select g.branch_id, jsonb_agg(distinct p.name order by p.name) as names
    from identity_role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.tenant_id = ${tx.tenant} and g.role = 'secretary' and g.branch_id is not null
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on > ${today}::date)
      and (p.left_on is null or p.left_on > ${today}::date)
    group by g.branch_id`)
  return new Map(rows.map(({ branchId, names }) => [branchId, names]))
}
