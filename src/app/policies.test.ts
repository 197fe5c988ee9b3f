import { afterAll, beforeAll, expect, test } from 'vitest'
import { later } from '#kernel/day.ts'
import { inTransaction } from '#platform/database.ts'
import { notePoliciesAtStart, noteVersionAtStart, policiesHere } from './policies.ts'
import { openWholeServer, type WholeServer } from './testing.ts'

let server: WholeServer
beforeAll(async () => {
  server = await openWholeServer()
})
afterAll(() => server.close())

const noted = () =>
  inTransaction(server.owner, { tenant: 1, person: null, scope: [] }, async ({ client }) => {
    const entries = await client.query(
      `select count(*)::integer as n from ledger_entry where type = 'ledger.note-policies' and actor is null`,
    )
    const versions = await client.query('select version, product from policies_noted order by version')
    return [entries.rows[0].n, versions.rows]
  })

test('IDN-52 policies are an entry at the first start and at each that changes them, with what differs', async () => {
  const start = (product: string, lines?: readonly string[]) =>
    notePoliciesAtStart(server.owner, server.house, product, lines)
  await Promise.all([start('1.0'), start('1.0')])
  await start('1.1')
  expect(await noted()).toEqual([1, [{ version: 1, product: '1.0' }]])

  const [first, ...others] = policiesHere()
  await start('1.2', [...others, 'opens risk.new: author'])
  await start('1.2', [...others, 'opens risk.new: author'])
  expect(await noted()).toEqual([
    2,
    [
      { version: 1, product: '1.0' },
      { version: 2, product: '1.2' },
    ],
  ])
  const { json, statusCode } = await server.app.inject({
    method: 'GET',
    url: '/api/v1/identity.policies-in-force',
    cookies: { plumbline_session: 'x' },
  })
  expect(statusCode).toBe(200)
  expect(json()).toMatchObject({
    versions: [
      { version: 2, product: '1.2', added: ['opens risk.new: author'], removed: [first] },
      { version: 1, product: '1.0', added: [], removed: [], lines: policiesHere().length },
    ],
  })
})

test('LDG-21 the first start and each with another version of the product is one entry by nobody', async () => {
  let minute = 0
  const start = (product: string) => {
    const now = later(server.house.now(), 60_000 * ++minute)
    return noteVersionAtStart(server.owner, { ...server.house, now: () => now }, product)
  }
  await Promise.all([start('1.0'), start('1.0')])
  await start('1.1')
  await start('1.1')
  await start('1.0')
  const versions = await inTransaction(server.owner, { tenant: 1, person: null, scope: [] }, async ({ client }) => {
    const { rows } = await client.query<{ id: string }>(
      `select p.stream_id as id from ledger_payload p join ledger_entry e on e.tenant_id = p.tenant_id and e.id = p.entry_id
       where e.type = 'ledger.note-version' and e.actor is null and p.kind = 'product' order by e.recorded_at`,
    )
    return rows.map(({ id }) => id)
  })
  expect(versions).toEqual(['1.0', '1.1', '1.0'])
})
