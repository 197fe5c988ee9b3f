import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openPool } from '#platform/database.ts'
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
