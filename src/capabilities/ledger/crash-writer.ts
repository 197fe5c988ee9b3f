import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { moment } from '#kernel/day.ts'
import { inTransaction, openPool, type Tx } from '#platform/database.ts'
import { testFields } from '#platform/testing/fields.ts'
import { appendEntries, newestCheckpoint, openSigner, sha256, startSequencer } from './public.ts'
import { hex } from './rules/bytes.ts'

/** What the crash test tells the writer on one line of its input. */
export interface WriterOrders {
  readonly owner: pg.PoolConfig
  readonly request: pg.PoolConfig
  readonly keys: string
  /** The control: commits are answered before they are on the disk, and nobody numbers them. */
  readonly careless: boolean
}

/**
 * Writes until it is killed. On its output: `e <entry>` once an entry and its row are committed, `c <size> <root>` for a
 * checkpoint that a reader has seen.
 */
const write = async ({ owner, request, keys, careless }: WriterOrders): Promise<void> => {
  const requests = openPool({ ...request, fields: testFields }, 8)
  const writers = Array.from({ length: 6 }, (_, n) => keepWriting(requests, n, careless))
  if (!careless) {
    const options = {
      pool: openPool({ ...owner, fields: testFields }, 2),
      tenants: () => [1],
      signer: await openSigner(keys, 'plumbline-crash'),
    }
    startSequencer({ ...options, intervalMs: 5, onFault: fail })
    writers.push(keepLooking(requests))
  }
  await Promise.all(writers)
}

const keepWriting = async (pool: pg.Pool, writer: number, careless: boolean): Promise<void> => {
  for (let n = 0; ; n++) {
    const entryId = await inOrganisation(pool, async (tx) => {
      if (careless) await tx.client.query('set local synchronous_commit = off')
      const facts = [{ kind: 'crash', id: `${n % 2 === 0 ? 'shared' : writer}`, payload: { writer, n } }]
      const input = { type: 'ledger.crash-test', actor: null, now: moment(new Date().toISOString()), facts }
      const [id = ''] = await appendEntries(tx, [input], tools)
      await tx.client.query('insert into crash_row (tenant_id, entry_id) values ($1, $2)', [tx.tenant, id])
      return id
    })
    process.stdout.write(`e ${entryId}\n`)
  }
}

const keepLooking = async (pool: pg.Pool): Promise<void> => {
  for (;;) {
    const newest = await inOrganisation(pool, newestCheckpoint)
    if (newest) process.stdout.write(`c ${newest.size} ${hex(newest.root)}\n`)
  }
}

const inOrganisation = <T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(pool, { tenant: 1, person: null, scope: [] }, work)

const tools = {
  random: (bytes: number): Uint8Array => randomBytes(bytes),
  hash: sha256,
  pseudonymKey: Buffer.alloc(32, 1),
}

const fail = (fault: unknown): never => {
  process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exit(1)
}

process.stdin.once('data', (line) => {
  write(JSON.parse(line.toString())).catch(fail)
})
process.stdout.write('here\n')
