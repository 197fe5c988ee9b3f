import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'

/** A notice as far as a programme needs it. */
export const loadNotice = async (
  tx: Tx,
  code: string,
): Promise<{ readonly title: Pair; readonly expiresOn: Day; readonly withdrawnOn: Day | null } | undefined> => {
  const rows = await tx.rows(sql<{ title: Pair; expiresOn: Day; withdrawnOn: Day | null }>`
    select title, expires_on, withdrawn_on from curriculum_notice where tenant_id = ${tx.tenant} and code = ${code}`)
  return rows[0]
}
