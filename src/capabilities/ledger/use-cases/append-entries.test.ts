import { expect } from 'vitest'
import { moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { anId, test, testNow } from '#platform/testing.ts'
import { base64, sameBytes } from '../rules/bytes.ts'
import { pseudonymOf } from '../rules/pseudonym.ts'
import { rootOf } from '../rules/tree.ts'
import { anInput, tools } from '../testing.ts'
import { entriesOf } from '../views/reading.ts'
import { appendEntries, appendEntry } from './append-entries.ts'

interface Row {
  readonly entry: string
  readonly actor: string | null
  readonly factsRoot: Uint8Array
}

const entryRow = async (tx: Tx, entryId: string): Promise<Row> => {
  const [row] = await tx.rows(
    sql<Row>`select entry, actor, facts_root from ledger_entry where tenant_id = ${tx.tenant} and id = ${entryId}`,
  )
  if (!row) throw new Error('no such entry')
  return row
}

test('LDG-1 an entry holds the code of the person and minutes, nothing of the payload', async ({ cx }) => {
  const person = anId('person')
  const occurredAt = moment('2027-01-11T08:30:59Z')
  const facts = [{ kind: 'duty', id: anId('duty'), payload: { note: '廉洁谈话' } }]
  const [entryId = ''] = await appendEntries(cx.tx, [anInput({ actor: person, occurredAt, facts })], tools)
  const { entry, factsRoot } = await entryRow(cx.tx, entryId)
  expect(JSON.parse(entry)).toEqual({
    v: 1,
    type: 'responsibility.remind-holder',
    actor: pseudonymOf(tools.hash, tools.pseudonymKey, person, testNow),
    occurred: '2027-01-11T08:30Z',
    recorded: '2027-01-12T01:12Z',
    facts: 1,
    commit: base64(factsRoot),
    prev_root: base64(rootOf(tools.hash, [])),
  })
  expect(entry).not.toContain(person)
  expect(entry).not.toContain(facts[0]?.id)
})

test('LDG-8 an entry waits for its number in the same transaction', async ({ cx }) => {
  const facts = [{ kind: 'duty', id: 'duty-1', payload: {} }]
  await appendEntry(cx.tx, anInput({ facts }), tools)
  expect(await entriesOf(cx.tx, 'duty', 'duty-1')).toMatchObject([{ version: 1, index: null, recordedAt: testNow }])
  const pending = await cx.tx.rows(sql<{ n: number }>`select count(*) as n from ledger_pending where tenant_id = 1`)
  expect(pending).toEqual([{ n: 1 }])
})

test('LDG-8 versions count up in each thing, across facts and entries', async ({ cx }) => {
  const [a, b] = [anId('duty'), anId('duty')]
  const fact = (of: string, n: number) => ({ kind: 'duty', id: of, payload: { n } })
  await appendEntry(cx.tx, anInput({ facts: [fact(a, 1), fact(b, 2), fact(a, 3)] }), tools)
  await appendEntries(cx.tx, [anInput({ facts: [fact(a, 4)] }), anInput({ facts: [fact(b, 5), fact(a, 6)] })], tools)
  const versions = async (of: string) => (await entriesOf(cx.tx, 'duty', of)).map(({ version }) => version)
  expect(await versions(a)).toEqual([4, 3, 2, 1])
  expect(await versions(b)).toEqual([2, 1])
  expect(await entriesOf(cx.tx, 'letter', a)).toEqual([])
})

test('LDG-3 the commitment of an entry is the root over the leaves of its facts', async ({ cx }) => {
  const facts = ['x', 'y', 'z'].map((of) => ({ kind: 'post', id: of, payload: { of } }))
  const [entryId = ''] = await appendEntries(cx.tx, [anInput({ facts })], tools)
  const leaves = await cx.tx.rows(
    sql<{
      leaf: Uint8Array
    }>`select leaf from ledger_payload where tenant_id = 1 and entry_id = ${entryId} order by position`,
  )
  const root = rootOf(
    tools.hash,
    leaves.map(({ leaf }) => leaf),
  )
  expect(leaves).toHaveLength(3)
  expect(sameBytes(root, (await entryRow(cx.tx, entryId)).factsRoot)).toBe(true)
})

test('LDG-8 twelve thousand facts keep order, version and leaf, whatever batches they are written in', async ({
  cx,
}) => {
  const things = Array.from({ length: 6_000 }, (_, n) => `t-${n}`)
  const facts = [...things, ...things.toReversed()].map((of, n) => ({ kind: 'post', id: of, payload: { n } }))
  const [entryId = ''] = await appendEntries(cx.tx, [anInput({ facts })], tools)
  const kept = await cx.tx.rows(
    sql<{ streamId: string; version: number; leaf: Uint8Array }>`
      select stream_id, version, leaf from ledger_payload where tenant_id = 1 and entry_id = ${entryId} order by position`,
  )
  const expected = facts.map(({ id: streamId }, at) => ({ streamId, version: at < things.length ? 1 : 2 }))
  expect(kept.map(({ streamId, version }) => ({ streamId, version }))).toEqual(expected)
  const leaves = kept.map(({ leaf }) => leaf)
  expect(sameBytes(rootOf(tools.hash, leaves), (await entryRow(cx.tx, entryId)).factsRoot)).toBe(true)
})

test('LDG-1 what the product does by itself has no actor, and a command may state nothing', async ({ cx }) => {
  const [entryId = ''] = await appendEntries(cx.tx, [anInput({ actor: null, facts: [] })], tools)
  expect(await entryRow(cx.tx, entryId)).toMatchObject({ actor: null })
})

test('LDG-3 text that JSON escapes comes through', async ({ cx }) => {
  const payload = { text: 'a\u0000b "quoted" \\ 😀', list: [1e21, null] }
  await appendEntry(cx.tx, anInput({ facts: [{ kind: 'note "x"', id: '\\', payload }] }), tools)
  expect(await entriesOf(cx.tx, 'note "x"', '\\')).toHaveLength(1)
})

test.for([
  'update ledger_entry set type = $$x$$',
  'delete from ledger_entry',
  'truncate ledger_entry cascade',
  'update ledger_payload set sealed = $$x$$',
  'delete from ledger_payload',
  'select payload from ledger_payload',
  'select salt from ledger_payload',
  'delete from ledger_stream',
  "update ledger_stream set stream_id = 'x'",
  'delete from ledger_pending',
  'update ledger_pending set recorded_at = now()',
  "insert into ledger_leaf values (1, 0, '00000000-0000-7000-8000-000000000000', '')",
  'delete from ledger_leaf',
  'update ledger_tree_state set size = 0',
  'insert into ledger_tree_state values (1, 0, $$$$)',
  "insert into ledger_checkpoint values (1, 1, '', '', now())",
  'delete from ledger_checkpoint',
  "insert into ledger_node values (1, 1, 0, '')",
])('LDG-9 a request may not: %s', async (statement, { cx }) => {
  await appendEntry(cx.tx, anInput(), tools)
  await expect(cx.tx.client.query(statement)).rejects.toMatchObject({ code: '42501' })
})

test('LDG-9 another organisation sees nothing and cannot write here', async ({ cx }) => {
  const facts = [{ kind: 'duty', id: 'duty-1', payload: {} }]
  await appendEntry(cx.tx, anInput({ facts }), tools)
  const other = await cx.as({ tenant: 2 })
  for (const table of ['ledger_entry', 'ledger_stream', 'ledger_pending', 'ledger_published_entry'])
    expect((await other.tx.client.query(`select tenant_id from ${table}`)).rows, table).toEqual([])
  await appendEntry(other.tx, anInput({ facts }), tools)
  expect(await entriesOf(other.tx, 'duty', 'duty-1')).toMatchObject([{ version: 1 }])
  const foreign = `insert into ledger_stream values (1, 'duty', 'duty-2', 1)`
  await expect(other.tx.client.query(foreign)).rejects.toMatchObject({ code: '42501' })
})

test('LDG-8 ids of entries are ids', async ({ cx }) => {
  const [entryId = ''] = await appendEntries(cx.tx, [anInput()], tools)
  expect(id(entryId)).toBe(entryId)
})
