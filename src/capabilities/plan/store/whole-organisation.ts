import type { Day } from '#kernel/day.ts'
import { type Reach, reachesUnit } from '#kernel/reach.ts'
import { sql, type Tx } from '#platform/database.ts'

/** PLN-14: a ceiling holds for the whole organisation, so whoever sets or proposes one reaches the whole organisation. */
export const reachesAll = async (tx: Tx, reach: Reach): Promise<boolean> => {
  const tops = await tx.rows(sql<{ path: string }>`
    select path from organisation_unit where tenant_id = ${tx.tenant} and parent_id is null`)
  return tops.every(({ path }) => reachesUnit(reach, path))
}

/** PLN-14: once somebody is an officer, ceilings change by two officers and by nobody else. */
export const isLeftToOfficers = async (tx: Tx, today: Day): Promise<boolean> => {
  const [row] = await tx.rows(sql<{ there: boolean }>`
    select exists (select from identity_role_grant g
      where g.tenant_id = ${tx.tenant} and g.role = 'officer' and g.from_on <= ${today}::date
        and (g.to_on is null or g.to_on > ${today}::date)) as there`)
  return row?.there ?? false
}
