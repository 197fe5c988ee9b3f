import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApproveToken, AskToken, RevokeToken } from '#capabilities/identity/contract/source-systems.ts'
import { SourceSystems } from '#capabilities/organisation/contract/source-systems.ts'
import { RecordCounts } from '#capabilities/supervision/contract/counts.ts'
import { inTransaction } from '#platform/database.ts'
import { testNow } from '#platform/testing.ts'
import { anAccount, type Browser, type Laboratory, openLaboratory } from './laboratory.ts'

let lab: Laboratory
let system: Browser
let security: Browser
const whole = { tenant: 1, person: null, scope: ['1.%'] }
const rowsOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  inTransaction(lab.owner, whole, async ({ client }) => (await client.query<Row & object>(text, values)).rows)

beforeAll(async () => {
  lab = await openLaboratory()
  system = await someone('S-1', 'system-administrator')
  security = await someone('S-2', 'security-administrator')
})
afterAll(() => lab?.close())

const someone = async (staffNo: string, role: 'system-administrator' | 'security-administrator'): Promise<Browser> => {
  const person = await anAccount(lab, staffNo, role)
  const secret = randomBytes(32).toString('base64url')
  await inTransaction(lab.owner, { ...whole, person }, ({ client }) =>
    client.query(
      `insert into session (tenant_id, token_hash, person_id, opened_at, ends_at) values (1, $1, $2, $3, $4)`,
      [createHash('sha256').update(secret).digest(), person, testNow, '2027-01-13T00:00:00Z'],
    ),
  )
  const browser = lab.browser()
  browser.setCookie(`1.${person}.${secret}`)
  return browser
}

const wish = { name: 'Hotline', may: 'hand-in-counts', unitPath: '1', lastOn: '2027-06-30', reason: 'Counts already' }

const issue = async (name: string): Promise<{ readonly id: string; readonly token: string }> => {
  const { system: id } = (await system.send(AskToken, { ...wish, name })).json()
  return { id, token: (await security.send(ApproveToken, { system: id })).json().token }
}

const entry = {
  unit: 'AREA',
  topic: 'gifts',
  source: 'petition',
  month: '2026-12-01',
  count: 4,
  severity: 2,
  state: 'clue',
}
const handIn = (token: string, entries: readonly object[], key: string = crypto.randomUUID(), address?: string) =>
  lab
    .browser(address === undefined ? {} : { address })
    .send(RecordCounts, { entries }, { authorization: `Bearer ${token}`, 'idempotency-key': key })

const numbers = async (): Promise<number[]> =>
  (await rowsOf<{ count: number }>(`select count from supervision_count order by count`)).map(({ count }) => count)

test('IDN-40 one administrator asks, another issues and is shown the token once; only its digest is kept anywhere', async () => {
  const { system: id } = (await system.send(AskToken, wish)).json()
  expect((await system.send(AskToken, wish)).json()).toEqual({ refusal: 'name-taken' })
  expect((await system.send(ApproveToken, { system: id })).statusCode).toBe(403)
  const key = { 'idempotency-key': 'approve-once-1' }
  const { token } = (await security.send(ApproveToken, { system: id }, key)).json()
  expect(token).toMatch(/^plumbline\.1\./)
  expect((await security.send(ApproveToken, { system: id }, key)).json()).toEqual({ refusal: 'decided' })
  const listed = await security.ask(SourceSystems)
  expect(listed.json().systems).toMatchObject([{ name: 'Hotline', standing: 'live', usedOn: null }])
  const secret = String(token).split('.').at(-1) as string
  expect(listed.body).not.toContain(secret)
  const rows = await rowsOf<{ dump: string }>(
    `select query_to_xml('select * from ' || quote_ident(tablename), true, false, '')::text as dump
     from pg_tables where schemaname = 'public'`,
  )
  expect(rows.length).toBeGreaterThan(60)
  expect(rows.filter(({ dump }) => dump.includes(secret))).toEqual([])
})

test('IDN-41 counts come in under the system’s name, once a key, and the next request after revoking is refused', async () => {
  const { id, token } = await issue('Platform')
  expect((await handIn(token, [entry], 'platform-2026-12')).json()).toMatchObject({ kept: 1, signals: null })
  expect((await handIn(token, [entry], 'platform-2026-12')).json()).toMatchObject({ kept: 1 })
  expect((await handIn(token, [{ ...entry, count: 9 }], 'platform-2026-12')).json()).toEqual({ refusal: 'key-reused' })
  expect((await handIn(token, [entry])).json()).toMatchObject({ kept: 0, unchanged: 1 })
  expect((await handIn(token, [{ ...entry, count: 6 }])).json()).toMatchObject({ kept: 1, unchanged: 0 })
  expect(await numbers()).toEqual([6])

  const rows = await rowsOf<{ actor: string | null; systems: string[] }>(
    `select e.actor, array_agg(p.stream_id) filter (where p.kind = 'source-system') as systems
     from ledger_entry e join ledger_payload p on p.tenant_id = e.tenant_id and p.entry_id = e.id
     where e.tenant_id = 1 and e.type = 'supervision.record-counts' group by e.id, e.actor`,
  )
  expect(rows).toHaveLength(3)
  expect(rows.every(({ actor, systems }) => actor === null && systems[0] === id)).toBe(true)
  const entered = await rowsOf<{ entered_by: string | null; source_system_id: string }>(
    `select entered_by, source_system_id from signal_count where tenant_id = 1`,
  )
  expect(entered.every((row) => row.entered_by === null && row.source_system_id === id)).toBe(true)

  await system.send(RevokeToken, { system: id })
  const refused = await handIn(token, [entry])
  expect([refused.statusCode, refused.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
  expect((await security.ask(SourceSystems)).json().systems).toContainEqual(
    expect.objectContaining({ name: 'Platform', standing: 'revoked', usedOn: '2027-01-12' }),
  )
})

test('IDN-41 a remark that names somebody, a month ahead and an unknown unit are refused as for everybody', async () => {
  const { token } = await issue('Lint')
  const refusalOf = async (over: object) => (await handIn(token, [{ ...entry, ...over }])).json().refusal
  expect(await refusalOf({ comment: '王某多次用车' })).toBe('names-a-person')
  expect(await refusalOf({ comment: '电话 138 0013 8000' })).toBe('phone-number')
  expect(await refusalOf({ month: '2027-02-01' })).toBe('month-ahead')
  expect(await refusalOf({ unit: 'ELSEWHERE' })).toBe('unit-not-found')
  expect(await refusalOf({ name: '某人' })).toBe('unknown-member')
})

test('IDN-13 of a hundred wrong tokens at once from one address at most sixty are looked at; a right one counts for none', async () => {
  const { token } = await issue('Limiter')
  const wrong = `${token.slice(0, -43)}${'w'.repeat(43)}`
  for (let n = 0; n < 70; n++) expect((await handIn(token, [entry], undefined, '203.0.113.9')).statusCode).toBe(200)
  const replies = await Promise.all(Array.from({ length: 100 }, () => handIn(wrong, [entry], undefined, '203.0.113.9')))
  expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(60)
  expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(40)
  expect((await handIn(token, [entry], undefined, '203.0.113.9')).statusCode).toBe(429)
  expect((await handIn(token, [entry], undefined, '203.0.113.10')).statusCode).toBe(200)
})
