import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testNow } from '#platform/testing.ts'
import { anInput, aSigner, type LedgerDatabase, openLedgerDatabase } from '../testing.ts'
import type { Signer } from '../use-cases/integrate-pending.ts'
import { countEntries } from '../views/reading.ts'
import { ledgerState } from '../views/state.ts'
import { openSeen } from './seen.ts'
import { type Sequencer, startSequencer } from './sequencer.ts'

let db: LedgerDatabase
let folder: string
let tenant = 0
let signer: Signer
beforeAll(async () => {
  db = await openLedgerDatabase()
  folder = mkdtempSync(join(tmpdir(), 'plumbline-seen-'))
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const path = () => join(folder, 'ledger-seen', `${tenant}.note`)
/** One start of the product. */
const start = (): Sequencer =>
  startSequencer({
    pool: db.owner,
    tenants: () => [tenant],
    signer,
    seen: openSeen(folder),
    intervalMs: 1_000_000,
    onFault: () => undefined,
    now: () => testNow,
  })
const once = async (): Promise<unknown> => {
  const sequencer = start()
  return sequencer.flush().then(
    () => sequencer.stop(),
    async (fault: unknown) => {
      await sequencer.stop()
      return (fault as { fork?: string }).fork ?? fault
    },
  )
}
const add = async (count: number): Promise<unknown> => {
  await db.append(
    Array.from({ length: count }, () => anInput()),
    tenant,
  )
  return once()
}
const aLog = async (): Promise<void> => {
  tenant++
  signer = aSigner()
  await add(5)
  await add(2)
}
/** What a database looks like that was put back from a copy of five entries, checkpoints included. */
const putBack = (tx: Parameters<Parameters<LedgerDatabase['asOwner']>[0]>[0]) =>
  tx.client.query(`
    delete from ledger_leaf where leaf_index >= 5; delete from ledger_node where (position + 1) * (1 << level) > 5;
    delete from ledger_checkpoint where size > 5; delete from ledger_pending`)
const state = () => db.asRequest((tx) => ledgerState({ tx } as Parameters<typeof ledgerState>[0], {}), tenant)

test('LDG-13 the newest checkpoint is remembered outside the database, and a start finds it again', async () => {
  await aLog()
  expect(readFileSync(path(), 'utf8')).toMatch(/^plumbline-test\/1\n7\n/)
  expect(readdirSync(join(folder, 'ledger-seen'))).toEqual(['1.note'])
  expect(await add(3)).toBeUndefined()
  expect(readFileSync(path(), 'utf8')).toMatch(/\n10\n/)
  expect(await state()).toMatchObject({ value: { state: 'whole', halt: null } })
})

test('LDG-13 a database that was put back from an older copy stops numbering and says so; set aside, it goes on', async () => {
  await aLog()
  const peaks = await db.asOwner(
    async (tx) => (await tx.client.query('select root from ledger_checkpoint where size = 5')).rows[0].root,
    tenant,
  )
  await db.asOwner(putBack, tenant)
  await db.asOwner(
    (tx) =>
      tx.client.query(
        `update ledger_tree_state set size = 5, peaks = (select n.hash from ledger_node n where level = 2 and position = 0)
          || (select l.hash from ledger_leaf l where leaf_index = 4)`,
      ),
    tenant,
  )
  expect(peaks).toHaveLength(32)
  expect(await add(1)).toBe('older-than-seen')
  expect(await db.asRequest(countEntries, tenant)).toBe(5)
  expect(await state()).toMatchObject({
    value: { state: 'broken', halt: { fork: 'older-than-seen', seenSize: 7, since: testNow } },
  })
  expect(await add(9)).toBe('older-than-seen')
  rmSync(path())
  expect(await once()).toBeUndefined()
  expect(await state()).toMatchObject({ value: { state: 'whole', halt: null, size: 15 } })
})

test('LDG-13 a history that was written anew with the key of the log stops numbering, however long it is', async () => {
  await aLog()
  const honest = readFileSync(path(), 'utf8')
  await db.asOwner(
    (tx) =>
      tx.client.query(
        'delete from ledger_leaf; delete from ledger_node; delete from ledger_checkpoint; delete from ledger_tree_state',
      ),
    tenant,
  )
  rmSync(path())
  await add(30)
  writeFileSync(path(), honest)
  expect(await add(1)).toBe('differs-from-seen')
  expect(await state()).toMatchObject({ value: { state: 'broken', halt: { fork: 'differs-from-seen', seenSize: 7 } } })
})

test('LDG-13 a note that cannot be read, and one of another log, stop numbering', async () => {
  await aLog()
  writeFileSync(path(), 'nothing\n')
  expect(await add(1)).toBe('seen-unreadable')
  writeFileSync(path(), `elsewhere/1\n1\n${Buffer.alloc(32).toString('base64')}\n\n— elsewhere/1 AAAAAAA=\n`)
  expect(await add(1)).toBe('seen-unreadable')
})
