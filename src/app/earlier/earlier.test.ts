import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBackup } from '#platform/backup/read-backup.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { emptyDatabase, freshDatabase } from '#platform/testing/database.ts'
import { tiers } from '#platform/tiers.ts'
import { fill } from '../restore.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const backups = readdirSync(here).filter((name) => name.endsWith('.backup'))
const migrations = collectMigrations(join(here, '../..'), tiers)

describe.each(backups)('on the data of %s', (name) => {
  const file = join(here, name)
  let database: Awaited<ReturnType<typeof emptyDatabase>>
  let steps: number

  beforeAll(async () => {
    database = await emptyDatabase()
    const { header } = await readBackup({ file, key: undefined })
    steps = header.steps.length
    await fill(database, header, { file, key: undefined, known: undefined, migrations })
  })

  const ask = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(database.whole, async (client) => (await client.query<Row>(text)).rows)

  test('every later step of the schema runs, and the ledger is the one it was', async () => {
    expect(steps).toBeLessThan(migrations.length)
    expect(await ask('select count(*)::int as n from schema_migration')).toEqual([{ n: migrations.length }])
  })

  test('no step loses a row', async () => {
    const fewer: Record<string, number> = {}
    for (const [table, rows] of await rowsIn(file)) {
      const [{ n } = { n: 0 }] = await ask<{ n: number }>(`select count(*)::int as n from "${renamed[table] ?? table}"`)
      if (n < rows) fewer[table] = rows - n
    }
    expect(fewer).toEqual({})
  })

  test('what comes out is the schema of an empty database', async () => {
    const { owner } = await freshDatabase()
    const fresh = await withClient(owner, async (client) => (await client.query<Part>(schema)).rows)
    expect(fresh.length).toBeGreaterThan(1_000)
    expect(await ask<Part>(schema)).toEqual(fresh)
  })
})

test('there is the data of an earlier version', () => {
  expect(backups).not.toEqual([])
})

/** Tables that bear another name since. */
const renamed: Readonly<Record<string, string>> = {
  question_doubt: 'content_doubt',
  question_doubt_raiser: 'content_doubt_raiser',
}

/** Tables of a backup with how many rows each holds. */
const rowsIn = async (file: string): Promise<readonly (readonly [table: string, rows: number])[]> => {
  const counts: [string, number][] = []
  let open = ''
  const visitor = {
    table: async ({ table }: { readonly table: string }) => {
      open = table
    },
    rows: async () => undefined,
    tableEnd: async ({ rows }: { readonly rows: number }) => {
      counts.push([open, rows])
    },
  }
  await readBackup({ file, key: undefined }, visitor)
  return counts
}

interface Part {
  readonly part: string
}

/** Columns, constraints, indexes, policies and rights, a line each. */
const schema = `
  select part from (
    select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as part
    from information_schema.columns where table_schema = 'public'
    union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'public'::regnamespace
    union all select format('index %s', indexdef) from pg_indexes where schemaname = 'public'
    union all select format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) from pg_policies
    union all select format('right %s %s %s', table_name, grantee, privilege_type)
    from information_schema.table_privileges where table_schema = 'public' and grantee like 'plumbline%'
  ) parts order by part`
