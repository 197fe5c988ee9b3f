import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, sql } from '#platform/database.ts'
import { type Opened, openBoth } from './ask.ts'

let both: Opened

beforeAll(async () => {
  both = await openBoth()
})
afterAll(async () => {
  await both?.close()
})

interface Column {
  readonly table: string
  readonly column: string
}

/** Every column in which a path could stand. */
const columns = async (): Promise<Column[]> =>
  (
    await both.superuser.query<Column>(
      `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb')
         and exists (select from information_schema.columns k where k.table_schema = c.table_schema
           and k.table_name = c.table_name and k.column_name = 'tenant_id')
       order by 1, 2`,
    )
  ).rows

/** How many rows of a tenant name this place, or one below it, in a column. */
const namedIn = async ({ table, column }: Column, tenant: number, path: string): Promise<number> => {
  const { rows } = await both.superuser.query<{ n: number }>(
    `select count(*)::integer as n from "${table}" t
     where tenant_id = $1 and t."${column}"::text ~ ('(^|")' || $2 || '(\\.\\d+)*("|$)')`,
    [tenant, path.replaceAll('.', '\\.')],
  )
  return rows[0]?.n ?? 0
}

const namedEverywhere = async (tenant: number, path: string): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>()
  for (const place of await columns()) {
    const n = await namedIn(place, tenant, path)
    if (n > 0) found.set(`${place.table}.${place.column}`, n)
  }
  return found
}

test('ORG-23 a unit that moves takes along what is written of it in every table, in its own organisation alone', async () => {
  // Somebody of the unit has looked at somebody: a look that the one who moves the unit did not make.
  await both.superuser.query(
    `insert into access_look (tenant_id, id, by_person, by_name, by_role, by_unit_path, verb, what, is_change, people, at)
     values (1, gen_random_uuid(), gen_random_uuid(), '甲', 'leader', '1.1.1', 'organisation.people', '{}', false, 1, now())`,
  )
  const [there, elsewhere] = [await namedEverywhere(1, '1.1.1'), await namedEverywhere(2, '1.1.1')]
  expect([...there.keys()]).toEqual(
    expect.arrayContaining(['unit.path', 'person.unit_path', 'finding.unit_path', 'access_look.by_unit_path']),
  )
  expect(there.size).toBeGreaterThan(15)

  await inTransaction(both.request, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
    tx.rows(sql`select move_unit_paths('1.1.1', '1.2.2')`),
  )

  expect(await namedEverywhere(1, '1.1.1')).toEqual(new Map())
  expect(await namedEverywhere(1, '1.2.2')).toEqual(there)
  expect(await namedEverywhere(2, '1.1.1')).toEqual(elsewhere)
})

test('what is no move of a unit is refused', async () => {
  for (const [before, after] of [
    ['1', '2'],
    ['1.1', '1.2; drop table unit'],
    ['%', '1.2'],
  ])
    await expect(
      inTransaction(both.request, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
        tx.rows(sql`select move_unit_paths(${before}, ${after})`),
      ),
    ).rejects.toThrow('not a move of a unit')
})
