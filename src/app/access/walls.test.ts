import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'

/** docs/second-wall.md, a row for each table: its wall, and why where that is the organisation alone. */
const written = readFileSync(fileURLToPath(new URL('../../../docs/second-wall.md', import.meta.url)), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, table, wall, why] = /^\| `(\w+)` \| (\w+) \|(?: (.*) \|)?/.exec(line) ?? []
    return table && wall ? [{ table, wall, why: why?.trim() ?? '' }] : []
  })

interface Found {
  readonly table: string
  readonly isReadable: boolean
  readonly isForced: boolean
  /** What lets the role of requests see a row, one condition a policy. */
  readonly sees: readonly string[]
}

const tables = async (): Promise<Found[]> => {
  const pool = openPool((await freshDatabase()).owner, 1)
  const { rows } = await pool.query<Found>(`
    select c.relname as table, has_table_privilege('plumbline_request', c.oid, 'select') as "isReadable",
      c.relrowsecurity and c.relforcerowsecurity as "isForced",
      coalesce((select array_agg(pg_get_expr(p.polqual, p.polrelid)) from pg_policy p
        where p.polrelid = c.oid and p.polcmd::text in ('*', 'r')
          and (p.polroles = '{0}' or 'plumbline_request'::regrole = any (p.polroles))), '{}') as sees
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname collate "C"`)
  await pool.end()
  return rows
}

/** The wall that the policies make: the widest of them, since any one is enough. */
const wallOf = ({ sees, isReadable }: Found): string => {
  if (!isReadable) return 'none'
  const each = sees.map((condition): string => {
    if (/app\.scope|app\.members|app\.staff_no/.test(condition)) return 'unit'
    if (/\bFROM\b/.test(condition)) return 'through'
    return condition.includes('app.person') ? 'own' : 'tenant'
  })
  return ['tenant', 'unit', 'through', 'own'].find((wall) => each.includes(wall)) ?? 'closed'
}

test('every table is listed with the wall that it has, and none is there without a decision', async () => {
  const found = await tables()
  expect(written.map(({ table }) => table)).toEqual(found.map(({ table }) => table))
  expect(written.map(({ table, wall }) => `${table}: ${wall}`)).toEqual(
    found.map((one) => `${one.table}: ${wallOf(one)}`),
  )
})

test('whatever a request may read is behind forced row-level security that asks for the organisation', async () => {
  for (const { table, isReadable, isForced, sees } of await tables())
    if (isReadable)
      expect([table, isForced, sees.filter((condition) => !condition.includes('app.tenant'))]).toEqual([
        table,
        true,
        [],
      ])
})

test('where the organisation is the only second wall, it is said why', () => {
  expect(written.filter(({ wall, why }) => wall === 'tenant' && why.length < 10)).toEqual([])
})

/** Two places side by side, and everything there by one id and one word: what hangs on a thing hangs on that of its place. */
const places = [
  { id: '01890a5d-ac96-774b-bcce-b302099a8011' as Id<'person'>, word: 'here', path: '1.1.2', n: 1 },
  { id: '01890a5d-ac96-774b-bcce-b302099a8022' as Id<'person'>, word: 'there', path: '1.2.1', n: 2 },
] as const

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

const planted = ({ table, name, type }: Column, { id, word, path, n }: (typeof places)[number]): unknown => {
  if (name === 'tenant_id') return 1
  if (name.endsWith('unit_path')) return path
  const values: Readonly<Record<string, unknown>> = {
    ...{ uuid: id, text: word, bytea: Buffer.from(word), jsonb: '{}', boolean: true },
    ...{ integer: n, smallint: n, bigint: n, 'double precision': n, numeric: n },
    ...{ date: '2027-01-11', 'timestamp with time zone': '2027-01-11T00:00:00Z' },
  }
  const one = values[type.replace('[]', '')]
  if (one === undefined) throw new Error(`nothing to plant in ${table}.${name}, a ${type}`)
  return type.endsWith('[]') ? [one] : one
}

let asking: pg.Pool
beforeAll(async () => {
  const { request } = await freshDatabase()
  await withClient({ ...inject('testServer').superuser, database: request.database }, async (client) => {
    // What a row may say does not matter here, only who sees it.
    await client.query(`do $$ declare found record; begin
      for found in select conrelid::regclass as of, conname from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace
      loop execute format('alter table %s drop constraint %I', found.of, found.conname); end loop; end $$`)
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<Column>(
      `select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any ($1)
         and a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = ''
       order by c.relname, a.attnum`,
      [walled.map(({ table }) => table)],
    )
    for (const { table } of walled)
      for (const place of places) {
        const columns = rows.filter((column) => column.table === table)
        const names = columns.map(({ name }) => pg.escapeIdentifier(name))
        await client.query(
          `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
          columns.map((column) => planted(column, place)),
        )
      }
  })
  asking = openPool(request, 2)
})
afterAll(() => asking?.end())

/** Each with how many rows a request sees in it. */
const seenBy = async (person: Id<'person'> | null, scope: readonly string[], wall: string): Promise<string[]> =>
  inTransaction(asking, { tenant: 1, person, scope }, async ({ client }) => {
    const seen: string[] = []
    for (const { table } of walled.filter((one) => one.wall === wall)) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${table}`)
      seen.push(`${table}: ${rows[0]?.n}`)
    }
    return seen
  })

const walled = written.filter(({ wall }) => ['unit', 'through', 'own'].includes(wall))
const each = (wall: string, n: number): string[] =>
  walled.filter((one) => one.wall === wall).map(({ table }) => `${table}: ${n}`)

test('of what is one’s own everybody sees the own row, nobody that of somebody else, however far the reach', async () => {
  expect(each('own', 1).length).toBeGreaterThan(14)
  for (const { id } of places) expect(await seenBy(id, ['1.%'], 'own')).toEqual(each('own', 1))
  const stranger = '01890a5d-ac96-774b-bcce-b302099a8033' as Id<'person'>
  for (const nobody of [null, stranger]) expect(await seenBy(nobody, ['1.%'], 'own')).toEqual(each('own', 0))
})

test('what hangs on a thing is seen where the thing is, by units and by nothing else', async () => {
  expect(each('through', 1).length).toBeGreaterThan(40)
  for (const { path } of places) expect(await seenBy(null, [`${path}.%`], 'through')).toEqual(each('through', 1))
  expect(await seenBy(null, ['1.1.%'], 'through')).toEqual(each('through', 1))
  expect(await seenBy(null, ['1.%'], 'through')).toEqual(each('through', 2))
  for (const scope of [[], ['1.3.%'], ['1.1.20.%'], ['1.1.']])
    expect(await seenBy(null, scope, 'through')).toEqual(each('through', 0))
})
