import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { Type } from 'typebox'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendEntry, openSigner, recomputeLedger, startSequencer } from '#capabilities/ledger/public.ts'
import { ok } from '#kernel/result.ts'
import { verb } from '#kernel/verb.ts'
import { capability, command } from '#platform/capability.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { fromInside, type House, runRoute, type SignedIn } from '#platform/door/run.ts'
import { fieldsOfFile, readFieldKeys, writeFieldKeys } from '#platform/fields/key-file.ts'
import { newFieldKey } from '#platform/fields.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { keysUsed, readyFieldKey, sealEverything, sealedTables } from './field-keys.ts'
import { ledgerCrypto, openHouse } from './house.ts'
import type { StartRefusal } from './start-refusal.ts'

/** What a talk was about, as some capability would keep it. */
const planted = '与张某谈话：母亲住院，向供应商借款'
const Hold = verb(
  'talking.hold-talk',
  { roles: ['officer'], data: 'sensitive', look: { zh: '谈话', en: 'Held a talk' } },
  { input: Type.Object({ about: Type.String() }), answer: Type.Object({ about: Type.String() }) },
)
const [hold] = capability('talking', [
  command(Hold, async (cx, { about }) => {
    cx.record('talk', cx.newId('talk'), { about })
    return ok({ about })
  }),
]).routes

let folder: string
let file: string
let owner: pg.Pool
let request: pg.Pool
let house: House
const person = anId('person')
const officer: SignedIn = {
  timeZone: 'Asia/Shanghai',
  session: null,
  actor: {
    tenant: 1,
    person,
    staffNo: 'T-1',
    name: '测试',
    language: 'zh',
    unitPath: '1',
    roles: ['officer'],
    purpose: null,
  },
  reachFor: () => ({ reach: { units: ['1'], branches: [] }, scope: ['1.%'] }),
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-field-keys-'))
  file = join(folder, 'field.key')
  const roles = await freshDatabase()
  owner = openPool({ ...roles.owner, fields: fieldsOfFile(file) }, 3)
  request = openPool({ ...roles.request, fields: fieldsOfFile(file) }, 4)
  for (const tenant of [1, 2])
    await whole(tenant, ({ client }) =>
      client.query(`insert into tenant (tenant_id, code, name, name_en) values ($1, $2, '甲', 'A')`, [
        tenant,
        `t-${tenant}`,
      ]),
    )
  await readyFieldKey(owner, { fieldKey: file })
  const clock = { now: () => testNow }
  house = {
    ...openHouse({ pool: request, clock, tenant: 1, timeZone: 'Asia/Shanghai', pseudonymKey: Buffer.alloc(32) }),
    cookieOwner: () => ({ tenant: 1, person }),
    identify: async () => officer,
  }
})
afterEach(async () => {
  await Promise.all([owner.end(), request.end()])
  rmSync(folder, { recursive: true, force: true })
})

const whole = <T>(tenant: number, work: Parameters<typeof inTransaction<T>>[2]): Promise<T> =>
  inTransaction(owner, { tenant, person: null, scope: [] }, work)

const talk = (key: string, about = planted) => {
  if (!hold) throw new Error('there is a route')
  return runRoute(house, hold, { input: { about }, cookie: 'x', key, upload: undefined, from: fromInside })
}

/** Everything that the tables of one organisation hold, as a dump would show it. */
const dump = (tenant: number): Promise<string> =>
  whole(tenant, async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const parts: string[] = []
    for (const { name } of rows)
      parts.push(
        (await client.query(`select coalesce(string_agg(t::text, '|'), '') as all from ${name} t`)).rows[0].all,
      )
    return parts.join('\n')
  })

/** The ledger numbered and computed again. */
const ledgerOf = async (tenant: number) => {
  const signer = await openSigner(folder, 'plumbline-test')
  const options = { pool: owner, tenants: () => [1, 2], signer, intervalMs: 1e6, now: () => testNow }
  const sequencer = startSequencer({ ...options, onFault: () => undefined })
  await sequencer.flush()
  await sequencer.stop()
  return whole(tenant, (tx) => recomputeLedger(tx))
}

test('P5 LDG-19 no word of what a command recorded or answered stands in the database, and a repeated call has its answer', async () => {
  const before = await dump(1)
  expect((await talk('key-00000001')).result).toEqual(ok({ about: planted }))
  const after = await dump(1)
  expect(after.length).toBeGreaterThan(before.length)
  for (const part of [planted, '供应商', JSON.stringify(planted).slice(1, -1), Buffer.from(planted).toString('hex')])
    expect(after.includes(part), part).toBe(false)
  expect((await talk('key-00000001')).result).toEqual(ok({ about: planted }))
  expect((await ledgerOf(1)).fault).toBeNull()
})

test('P5 LDG-19 sealed values put into another row or another organisation are not what the ledger has', async () => {
  await talk('key-00000001', 'one')
  await talk('key-00000002', 'other')
  const tools = { ...ledgerCrypto, pseudonymKey: Buffer.alloc(32) }
  await inTransaction(request, { tenant: 2, person: null, scope: [] }, (tx) =>
    appendEntry(tx, { type: 't.t', actor: null, now: testNow, facts: [{ kind: 'talk', id: '1', payload: {} }] }, tools),
  )
  expect((await ledgerOf(1)).fault).toBeNull()
  const [first, second] = await whole(
    1,
    async ({ client }) => (await client.query('select entry_id, sealed from ledger_payload order by entry_id')).rows,
  )
  const put = (sealed: string): Promise<unknown> =>
    whole(1, ({ client }) =>
      client.query('update ledger_payload set sealed = $1 where entry_id = $2', [sealed, first.entry_id]),
    )
  await put(second.sealed)
  expect((await ledgerOf(1)).fault?.kind).toBe('fact-changed')
  const foreign = await whole(
    2,
    async ({ client }) => (await client.query('select sealed from ledger_payload')).rows[0].sealed,
  )
  await put(foreign)
  expect((await ledgerOf(1)).fault?.kind).toBe('fact-changed')
  await put(first.sealed)
  expect((await ledgerOf(1)).fault).toBeNull()
})

test('what stood in clear before is sealed in a pass, and means the same', async () => {
  await talk('key-00000001')
  const { payload, salt } = await whole(1, async (tx) => {
    const [{ entry_id, sealed }] = (await tx.client.query('select entry_id, sealed from ledger_payload')).rows
    const [text, hex] = JSON.parse(tx.open('ledger_payload', `${entry_id}/0`, sealed))
    return { payload: text, salt: Buffer.from(hex.slice(2), 'hex') }
  })
  await whole(1, async ({ client }) => {
    await client.query('update ledger_payload set sealed = null, payload = $1, salt = $2', [payload, salt])
    await client.query(`update idempotency_key set sealed = null, answer = $1`, [JSON.stringify({ about: planted })])
    await client.query(`insert into passkey_signer (tenant_id, secret) values (1, '\\x0102')`)
  })
  expect((await dump(1)).includes(planted)).toBe(true)
  expect((await ledgerOf(1)).fault).toBeNull()
  expect(await sealEverything(owner)).toBe(3)
  expect(await sealEverything(owner)).toBe(0)
  expect((await dump(1)).includes(planted)).toBe(false)
  expect((await ledgerOf(1)).fault).toBeNull()
  expect((await talk('key-00000001')).result).toEqual(ok({ about: planted }))
})

test('while commands go on the key is changed, and afterwards nothing stands under the old one', async () => {
  let going = true
  let told = 0
  const working = (async () => {
    while (going) expect((await talk(`key-${1e7 + told++}`)).result.ok).toBe(true)
  })()
  const [old] = readFieldKeys(file)
  const key = newFieldKey()
  await new Promise((resolve) => setTimeout(resolve, 200))
  writeFieldKeys(file, [key, ...readFieldKeys(file)])
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  while ((await sealEverything(owner)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  going = false
  await working
  expect(told).toBeGreaterThan(5)
  expect([...(await keysUsed(owner))]).toEqual([key.id])
  writeFieldKeys(file, [key])
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect((await talk('key-10000000')).result).toEqual(ok({ about: planted }))
  expect(await ledgerOf(1)).toMatchObject({ fault: null, closed: 0 })
  expect(old?.id).not.toBe(key.id)
})

test('a start with another key or with none says which is missing, makes none, and computes leaves alone', async () => {
  await talk('key-00000001')
  const [key] = readFieldKeys(file)
  rmSync(file)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const refusal = await readyFieldKey(owner, { fieldKey: file }).catch((fault: StartRefusal) => fault.sentence)
  expect(refusal).toMatchObject({ en: expect.stringContaining(`sealed by key ${key?.id}`) })
  expect(readFieldKeys(file)).toEqual([])
  expect(await ledgerOf(1)).toMatchObject({ fault: null, closed: 1 })
  writeFieldKeys(file, [newFieldKey()])
  await new Promise((resolve) => setTimeout(resolve, 600))
  await expect(readyFieldKey(owner, { fieldKey: file })).rejects.toMatchObject({ name: 'StartRefusal' })
})

test('every table with a column for sealed values is in the list of those that are sealed anew', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute where attname = 'sealed' and atttypid = 'text'::regtype
     and attrelid in (select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace)`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(sealedTables.map(({ table }) => table).sort())
})
