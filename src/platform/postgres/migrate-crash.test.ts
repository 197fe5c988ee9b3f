import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { tiers } from '../tiers.ts'
import { collectMigrations } from './collect-migrations.ts'
import type { Connection } from './launch.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { withClient } from './roles.ts'
import { checkSchema } from './schema-check.ts'

const migrations = collectMigrations(fileURLToPath(new URL('../..', import.meta.url)), tiers)

/** Every how many statements the server dies: each in the proof, some each time the tests run. */
const every = Number(process.env.PLUMBLINE_MIGRATION_STEP ?? 9)

/** The pieces between which a crash may fall; a function body is a piece of its statement. */
const statementsOf = ({ sql }: Migration): string[] => {
  const bodies: string[] = []
  const plain = sql.replace(/\$\$[\s\S]*?\$\$/g, (body) => `<body ${bodies.push(body) - 1}>`)
  return plain
    .split(/;[ \t]*\n/)
    .map((statement) => statement.replace(/<body (\d+)>/g, (_, at: string) => bodies[Number(at)] ?? ''))
}

/** The same step, with its own connection killed before the n-th statement. */
const dyingAt = (migration: Migration, n: number): Migration => {
  const statements = statementsOf(migration)
  return {
    ...migration,
    sql: [...statements.slice(0, n), 'select pg_terminate_backend(pg_backend_pid())', ...statements.slice(n)].join(
      ';\n',
    ),
  }
}

const everything = `
select 'column' as kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as what
from information_schema.columns where table_schema = 'public'
union all select 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
where connamespace = 'public'::regnamespace
union all select 'index', indexdef from pg_indexes where schemaname = 'public'
union all select 'policy', tablename || ' ' || policyname || coalesce(qual, '') from pg_policies
union all select 'grant', table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
where table_schema = 'public'
union all select 'step', capability || name from schema_migration
order by 1, 2`

const look = (owner: Connection): Promise<unknown[]> =>
  withClient(owner, async (client) => (await client.query(everything)).rows)

test('F13 a crash at any statement of any migration leaves the old schema, and the rerun the new one', async () => {
  const { superuser, owner: roles } = inject('testServer')
  const database = `crash_${randomBytes(6).toString('hex')}`
  await withClient(superuser, (client) => client.query(`create database ${database} owner plumbline_owner`))
  const owner = { ...roles, database }
  await migrate(owner, [])
  let crashes = 0
  let counter = 0
  for (const [at, migration] of migrations.entries()) {
    const done = migrations.slice(0, at)
    const before = await look(owner)
    for (let n = 0; n <= statementsOf(migration).length; n++) {
      if (counter++ % every > 0) continue
      await expect(migrate(owner, [...done, dyingAt(migration, n)])).rejects.toThrow()
      expect(await look(owner), `${migration.capability}/${migration.name} statement ${n}`).toEqual(before)
      crashes++
    }
    await migrate(owner, [...done, migration])
  }
  expect(crashes).toBeGreaterThan(30)
  expect(await look(owner)).toEqual(await look(roles))
  expect(await checkSchema(owner)).toEqual([])
}, 600_000)
