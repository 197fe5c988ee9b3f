import { reachesUnit } from '#kernel/reach.ts'
import type { Acting } from '#platform/context.ts'
import { sql } from '#platform/database.ts'

/** PLN-14: a ceiling holds for the whole organisation, so whoever sets it reaches the whole organisation. */
export const reachesAll = async ({ tx, actor }: Acting): Promise<boolean> => {
  const tops = await tx.rows(sql<{ path: string }>`
    select path from organisation_unit where tenant_id = ${tx.tenant} and parent_id is null`)
  return tops.every(({ path }) => reachesUnit(actor.reach, path))
}
