import type pg from 'pg'
import { isHalted } from '#capabilities/ledger/public.ts'
import { inTransaction } from '#platform/database.ts'

const enough = 2_000

export type Hindrance = 'database-slow' | 'database-lost' | 'ledger-halted'

/**
 * What stands in the way of serving: the database does not answer, or not within two seconds, or the ledger of the
 * organisation stands still, so that nothing said from now on would be sealed. Asked by whoever watches the product, so it
 * answers within that time whatever happens.
 */
export const readinessOf = (owner: pg.Pool, tenant: number) => async (): Promise<Hindrance | undefined> => {
  const late = new Promise<Hindrance>((resolve) => setTimeout(resolve, enough, 'database-slow').unref())
  return Promise.race([late, ask(owner, tenant).catch(() => 'database-lost' as const)])
}

const ask = async (owner: pg.Pool, tenant: number): Promise<Hindrance | undefined> =>
  (await inTransaction(owner, { tenant, person: null, scope: [] }, isHalted)) ? 'ledger-halted' : undefined
