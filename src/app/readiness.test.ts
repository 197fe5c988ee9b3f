import { afterAll, beforeAll, expect, test } from 'vitest'
import { anInput, aSigner, type LedgerDatabase, openLedgerDatabase } from '#capabilities/ledger/testing.ts'
import { readinessOf } from './readiness.ts'

let db: LedgerDatabase
beforeAll(async () => {
  db = await openLedgerDatabase()
})
afterAll(() => db.close())

test('LDG-7 a ledger that has forked is not ready, its neighbour is; once it fits again both are', async () => {
  const [ours, theirs] = [readinessOf(db.owner, 1), readinessOf(db.owner, 2)]
  const signer = aSigner()
  await db.append([anInput()])
  const sequencer = db.sequencer(signer)
  await sequencer.flush()
  expect([await ours(), await theirs()]).toEqual([undefined, undefined])

  await db.asOwner((tx) => tx.client.query('update ledger_tree_state set size = size + 1'))
  await expect(sequencer.flush()).rejects.toMatchObject({ name: 'LedgerForked' })
  await sequencer.stop()
  expect([await ours(), await theirs()]).toEqual(['ledger-halted', undefined])

  await db.asOwner((tx) => tx.client.query('update ledger_tree_state set size = size - 1'))
  const restarted = db.sequencer(signer)
  await restarted.flush()
  await restarted.stop()
  expect([await ours(), await theirs()]).toEqual([undefined, undefined])
})

test('a database that does not answer is a hindrance of its own', async () => {
  const lost = { connect: () => Promise.reject(new Error('gone')) } as never
  const silent = { connect: () => new Promise(() => undefined) } as never
  expect([await readinessOf(lost, 1)(), await readinessOf(silent, 1)()]).toEqual(['database-lost', 'database-slow'])
})
