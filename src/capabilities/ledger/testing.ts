import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type pg from 'pg'
import type { Id } from '#kernel/id.ts'
import { inTransaction, openPool, type Tx } from '#platform/database.ts'
import type { Roles } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { type Sequencer, startSequencer } from './edge/sequencer.ts'
import { appendEntries, type EntryInput, type LedgerTools } from './use-cases/append-entries.ts'
import type { Signer } from './use-cases/integrate-pending.ts'
import { sha256 } from './views/sha256.ts'

export { ed25519 } from './views/ed25519.ts'

export const tools: LedgerTools = {
  random: (bytes) => randomBytes(bytes),
  hash: sha256,
  pseudonymKey: Buffer.alloc(32, 1),
}

/** A signer with a key of its own. */
export const aSigner = (origin = 'plumbline-test'): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    origin,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    sign: (message) => sign(null, message, privateKey),
  }
}

/** A command that reminded the holder of one duty. */
export const anInput = (over: Partial<EntryInput> = {}): EntryInput => ({
  type: 'responsibility.remind-holder',
  actor: anId('person'),
  now: testNow,
  facts: [{ kind: 'duty', id: anId('duty'), payload: { reminded: '2027-01-12' } }],
  ...over,
})

export interface LedgerDatabase {
  readonly roles: Roles
  readonly request: pg.Pool
  readonly owner: pg.Pool
  readonly asRequest: <T>(work: (tx: Tx) => Promise<T>, tenant?: number) => Promise<T>
  readonly asOwner: <T>(work: (tx: Tx) => Promise<T>, tenant?: number) => Promise<T>
  readonly append: (inputs: readonly EntryInput[], tenant?: number) => Promise<Id<'ledger-entry'>[]>
  /** A sequencer that works only when flushed. */
  readonly sequencer: (signer: Signer, tenants?: readonly number[]) => Sequencer & { readonly faults: unknown[] }
  readonly close: () => Promise<void>
}

/** A database of one's own, where things are really committed. */
export const openLedgerDatabase = async (): Promise<LedgerDatabase> => {
  const roles = await freshDatabase()
  const request = openPool(roles.request, 8)
  const owner = openPool(roles.owner, 4)
  const on =
    (pool: pg.Pool) =>
    <T>(work: (tx: Tx) => Promise<T>, tenant = 1): Promise<T> =>
      inTransaction(pool, { tenant, person: null, scope: [] }, work)
  return {
    roles,
    request,
    owner,
    asRequest: on(request),
    asOwner: on(owner),
    append: (inputs, tenant) => on(request)((tx) => appendEntries(tx, inputs, tools), tenant),
    sequencer: (signer, tenants = [1]) => {
      const faults: unknown[] = []
      const options = { pool: owner, tenants: () => tenants, signer, intervalMs: 1_000_000 }
      return { ...startSequencer({ ...options, onFault: (fault) => faults.push(fault), now: () => testNow }), faults }
    },
    close: async () => {
      await request.end()
      await owner.end()
    },
  }
}
