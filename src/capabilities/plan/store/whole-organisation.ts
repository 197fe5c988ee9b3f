import { type Reach, reachesUnit } from '#kernel/reach.ts'
import { sql, type Tx } from '#platform/database.ts'

/** PLN-14: a ceiling holds for the whole organisation, so whoever sets or proposes one reaches the whole organisation. */
export const reachesAll = async (tx: Tx, reach: Reach): Promise<boolean> => {
  const tops = await tx.rows(sql<{ path: string }>`
    select path from organisation_unit where tenant_id = ${tx.tenant} and parent_id is null`)
  return tops.every(({ path }) => reachesUnit(reach, path))
}
