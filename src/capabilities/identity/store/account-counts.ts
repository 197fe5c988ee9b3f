import { sql, type Tx } from '#platform/database.ts'

/** How many accounts in sight are open, and how many were closed. */
export const countAccounts = async (tx: Tx): Promise<{ readonly accounts: number; readonly closed: number }> => {
  const [row] = await tx.rows(sql<{ accounts: number; closed: number }>`
    select count(*) filter (where a.closed_on is null) as accounts, count(a.closed_on) as closed
    from account a where a.tenant_id = ${tx.tenant}`)
  return row ?? { accounts: 0, closed: 0 }
}
