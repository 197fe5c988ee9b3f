import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { transactionOn } from '#platform/database.ts'
import { testFields } from '#platform/testing/fields.ts'
import { anId, testNow } from '#platform/testing.ts'
import { hex } from '../rules/bytes.ts'
import { readCheckpoint } from '../rules/checkpoint.ts'
import { openNote } from '../rules/note.ts'
import { rootOf } from '../rules/tree.ts'
import { anInput, aSigner, ed25519, type LedgerDatabase, openLedgerDatabase, tools } from '../testing.ts'
import { appendEntries } from '../use-cases/append-entries.ts'
import { LedgerForked } from '../use-cases/integrate-pending.ts'
import { countEntries, entriesOf, newestCheckpoint } from '../views/reading.ts'
import { startSequencer } from './sequencer.ts'

let db: LedgerDatabase
beforeAll(async () => {
  db = await openLedgerDatabase()
})
afterAll(() => db.close())

let lastTenant = 0
/** Every test has an organisation, and so a tree, of its own. */
const newTenant = (): number => ++lastTenant

const leavesOf = (tenant: number): Promise<{ leaf_index: number; entry_id: string; hash: Uint8Array }[]> =>
  db.asOwner(
    async (tx) =>
      (await tx.client.query('select leaf_index, entry_id, hash from ledger_leaf order by leaf_index')).rows,
    tenant,
  )
const checkpoint = (tenant: number) => db.asRequest(newestCheckpoint, tenant)
const size = (tenant: number) => db.asRequest(countEntries, tenant)

test('LDG-8 entries get numbers without a gap and the checkpoint is signed', async () => {
  const tenant = newTenant()
  const signer = aSigner()
  const sequencer = db.sequencer(signer, [tenant])
  await db.append([anInput(), anInput()], tenant)
  await db.append([anInput()], tenant)
  await sequencer.flush()
  await sequencer.stop()

  const leaves = await leavesOf(tenant)
  expect(leaves.map(({ leaf_index }) => leaf_index)).toEqual([0, 1, 2])
  const newest = await checkpoint(tenant)
  const name = `plumbline-test/${tenant}`
  const text = openNote(tools.hash, ed25519, newest?.note ?? '', { name, publicKey: signer.publicKey })
  const root = rootOf(
    tools.hash,
    leaves.map(({ hash }) => hash),
  )
  expect(readCheckpoint(text ?? '')).toEqual({ origin: name, size: 3, root: new Uint8Array(root) })
  expect(newest).toMatchObject({ size: 3, at: testNow })
})

test('LDG-8 pending entries are numbered by time of record, then by id', async () => {
  const tenant = newTenant()
  const at = (text: string) => anInput({ now: moment(text) })
  const [late, early] = await db.append([at('2027-01-12T02:00:00Z'), at('2027-01-12T01:00:00Z')], tenant)
  const [middle] = await db.append([at('2027-01-12T01:30:00Z')], tenant)
  const same = await db.append([at('2027-01-12T03:00:00Z'), at('2027-01-12T03:00:00Z')], tenant)
  const sequencer = db.sequencer(aSigner(), [tenant])
  await sequencer.flush()
  await sequencer.stop()
  const order = (await leavesOf(tenant)).map(({ entry_id }) => entry_id)
  expect(order).toEqual([early, middle, late, ...same.sort()])
})

test('LDG-1 an entry embeds the root that was newest before it', async () => {
  const tenant = newTenant()
  const sequencer = db.sequencer(aSigner(), [tenant])
  await db.append([anInput()], tenant)
  await sequencer.flush()
  const before = await checkpoint(tenant)
  const [entryId] = await db.append([anInput()], tenant)
  await sequencer.flush()
  await sequencer.stop()
  const { rows } = await db.asRequest(
    (tx) => tx.client.query('select prev_root from ledger_entry where id = $1', [entryId]),
    tenant,
  )
  expect(hex(rows[0].prev_root)).toBe(hex(before?.root ?? new Uint8Array()))
})

test('LDG-8 two writers of one thing at once get two versions, and other writers do not wait', async () => {
  const tenant = newTenant()
  const facts = [{ kind: 'session', id: 'session-1', payload: { present: true } }]
  let release = (): void => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const order: string[] = []
  const first = db.asRequest(async (tx) => {
    await appendEntries(tx, [anInput({ facts })], tools)
    await held
    order.push('first')
  }, tenant)
  const second = (async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    await db.append([anInput({ facts })], tenant)
    order.push('second')
  })()
  await new Promise((resolve) => setTimeout(resolve, 200))
  await db.append([anInput()], tenant)
  order.push('other thing')
  release()
  await Promise.all([first, second])
  expect(order).toEqual(['other thing', 'first', 'second'])
  const versions = await db.asRequest((tx) => entriesOf(tx, 'session', 'session-1'), tenant)
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
})

test('LDG-8 many writers of the same things in any order neither clash nor lock each other out', async () => {
  const tenant = newTenant()
  const fact = (n: number) => ({ kind: 'post', id: `post-${n}`, payload: { n } })
  const ways = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
    [2, 0, 1],
  ]
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => db.append([anInput({ facts: (ways[n % 4] ?? []).map(fact) })], tenant)),
  )
  const versions = await db.asRequest((tx) => entriesOf(tx, 'post', 'post-1', 100), tenant)
  expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 40 }, (_, n) => 40 - n))
})

test('LDG-8 an entry whose command is rolled back never gets a number', async () => {
  const tenant = newTenant()
  const failed = db.asRequest(async (tx) => {
    await appendEntries(tx, [anInput()], tools)
    throw new Error('refused')
  }, tenant)
  await expect(failed).rejects.toThrow('refused')
  const sequencer = db.sequencer(aSigner(), [tenant])
  await sequencer.flush()
  await sequencer.stop()
  expect(await size(tenant)).toBe(0)
  expect(await checkpoint(tenant)).toBeUndefined()
})

test('LDG-4 ten thousand pending entries are numbered in a few batches', async () => {
  const tenant = newTenant()
  const inputs = Array.from({ length: 2_000 }, (_, n) =>
    anInput({ facts: [{ kind: 'duty', id: `duty-${n}`, payload: { n } }] }),
  )
  for (let n = 0; n < 5; n++) await db.append(inputs, tenant)
  await db.append([anInput()], tenant)
  const sequencer = db.sequencer(aSigner(), [tenant])
  await sequencer.flush()
  await sequencer.stop()
  expect(await size(tenant)).toBe(10_001)
  const leaves = await leavesOf(tenant)
  expect(leaves.map(({ leaf_index }) => leaf_index)).toEqual(Array.from({ length: 10_001 }, (_, n) => n))
  const root = rootOf(
    tools.hash,
    leaves.map(({ hash }) => hash),
  )
  expect(hex((await checkpoint(tenant))?.root ?? new Uint8Array())).toBe(hex(root))
  const { rows } = await db.asRequest(
    (tx) => tx.client.query('select size from ledger_checkpoint order by size'),
    tenant,
  )
  expect(rows.map((row) => row.size)).toEqual([5_000, 10_000, 10_001])
})

test('LDG-8 two sequencers on one tree number every entry once', async () => {
  const tenant = newTenant()
  const signer = aSigner()
  const [one, two] = [db.sequencer(signer, [tenant]), db.sequencer(signer, [tenant])]
  for (let n = 0; n < 10; n++) {
    await db.append([anInput(), anInput(), anInput()], tenant)
    await Promise.all([one.flush(), two.flush()])
  }
  await Promise.all([one.stop(), two.stop()])
  expect(await size(tenant)).toBe(30)
  expect([...one.faults, ...two.faults]).toEqual([])
})

test('LDG-8 an entry committed late with an earlier time is numbered, too', async () => {
  const tenant = newTenant()
  const sequencer = db.sequencer(aSigner(), [tenant])
  const slow = await db.request.connect()
  await slow.query('begin')
  await slow.query(`set local app.tenant = '${tenant}'`)
  await appendEntries(
    transactionOn(slow, tenant, testFields),
    [anInput({ now: moment('2027-01-12T00:00:00Z') })],
    tools,
  )
  await db.append([anInput()], tenant)
  await sequencer.flush()
  expect(await size(tenant)).toBe(1)
  await slow.query('commit')
  slow.release()
  await sequencer.flush()
  await sequencer.stop()
  expect(await size(tenant)).toBe(2)
})

test('LDG-8 without being asked, entries are numbered within the interval', async () => {
  const tenant = newTenant()
  await db.append([anInput()], tenant)
  const faults: unknown[] = []
  const options = { pool: db.owner, tenants: () => [tenant], signer: aSigner(), intervalMs: 20 }
  const sequencer = startSequencer({ ...options, onFault: (fault) => faults.push(fault) })
  await expect.poll(() => size(tenant)).toBe(1)
  await db.append([anInput()], tenant)
  await expect.poll(() => size(tenant)).toBe(2)
  await sequencer.stop()
  await db.append([anInput()], tenant)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await size(tenant)).toBe(2)
  expect(faults).toEqual([])
})

test('LDG-7 a tree put back to an older state is not signed, and the other organisations go on', async () => {
  const [tenant, other] = [newTenant(), newTenant()]
  const signer = aSigner()
  const sequencer = db.sequencer(signer, [tenant, other])
  const old = await stateAfter(sequencer.flush, tenant)
  await stateAfter(sequencer.flush, tenant)
  await db.asOwner(
    (tx) => tx.client.query('update ledger_tree_state set size = $1, peaks = $2', [old.size, old.peaks]),
    tenant,
  )
  await db.append([anInput()], tenant)
  await db.append([anInput()], other)

  const stopped = new LedgerForked(tenant, 'size-differs')
  await expect(sequencer.flush()).rejects.toEqual(stopped)
  expect(await size(other)).toBe(1)
  await expect(sequencer.flush()).rejects.toEqual(stopped)
  await sequencer.stop()
  expect(sequencer.faults).toEqual([stopped])
  expect((await checkpoint(tenant))?.size).toBe(2)

  const restarted = db.sequencer(signer, [tenant])
  await expect(restarted.flush()).rejects.toEqual(stopped)
  await restarted.stop()
})

test.each([
  ['root-differs', "update ledger_checkpoint set root = decode(repeat('00', 32), 'hex')"],
  ['root-differs', "update ledger_tree_state set peaks = decode(repeat('00', length(peaks)), 'hex')"],
  ['note-differs', "update ledger_checkpoint set note = replace(note, 'plumbline', 'plumbbob')"],
  ['tree-without-checkpoint', 'delete from ledger_checkpoint'],
  ['tree-unreadable', "update ledger_tree_state set peaks = ''"],
  ['size-differs', 'delete from ledger_tree_state'],
])('LDG-7 %s is found: %s', async (fork, statement) => {
  const tenant = newTenant()
  const sequencer = db.sequencer(aSigner(), [tenant])
  await stateAfter(sequencer.flush, tenant)
  await db.asOwner((tx) => tx.client.query(statement), tenant)
  await expect(sequencer.flush()).rejects.toMatchObject({ name: 'LedgerForked', tenant, fork })
  await sequencer.stop()
})

test('a database that is gone is a fault, told once a round, and no end', async () => {
  const faults: unknown[] = []
  const gone = { connect: () => Promise.reject(new Error('gone')) } as never
  const options = { pool: gone, tenants: () => [1], signer: aSigner(), intervalMs: 5 }
  const sequencer = startSequencer({ ...options, onFault: (fault) => faults.push(fault) })
  await expect.poll(() => faults.length).toBeGreaterThan(2)
  await sequencer.stop()
})

const stateAfter = async (flush: () => Promise<void>, tenant: number): Promise<{ size: number; peaks: Uint8Array }> => {
  await db.append([anInput({ actor: anId('person') })], tenant)
  await flush()
  return (await db.asOwner((tx) => tx.client.query('select size, peaks from ledger_tree_state'), tenant)).rows[0]
}
