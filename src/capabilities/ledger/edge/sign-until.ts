import type pg from 'pg'
import type { Moment } from '#kernel/day.ts'
import { inTransaction } from '#platform/database.ts'
import { integratePending, type Signer } from '../use-cases/integrate-pending.ts'
import { sha256 } from '../views/sha256.ts'

const batch = 5_000

/** Numbers and signs what was recorded up to a moment, as the sequencer would have then: for history that is lived again. */
export const signUntil = async (pool: pg.Pool, tenant: number, signer: Signer, until: Moment): Promise<void> => {
  for (let numbered = batch; numbered === batch; )
    numbered = await inTransaction(pool, { tenant, person: null, scope: [] }, async (tx) => {
      const done = await integratePending(tx, { hash: sha256, signer, now: until, limit: batch, wait: true, until })
      return done.numbered
    })
}
