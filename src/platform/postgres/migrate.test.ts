import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { collectMigrations } from './collect-migrations.ts'
import { type Connection, type Embedded, startEmbedded } from './launch.ts'
import { migrate } from './migrate.ts'
import { ensureRoles, withClient } from './roles.ts'
import { checkSchema } from './schema-check.ts'

let home: string
let server: Embedded
let owner: Connection
let made = 0

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-migrate-'))
  chmodSync(home, 0o755)
  server = await startEmbedded({ data: join(home, 'data'), testing: true })
  owner = (await ensureRoles(server)).owner
})
beforeEach(async () => {
  made += 1
  await ask(server.superuser, `create database case_${made} owner plumbline_owner`)
  owner = { ...owner, database: `case_${made}` }
})
afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

const ask = (connection: Connection, query: string) =>
  withClient(connection, async (client) => (await client.query(query)).rows)

const step = (name: string, sql: string, capability = 'risk') => ({ capability, name, sql })
const first = step('0001-point', 'create table point (id integer)')
const second = step('0002-grade', 'alter table point add grade integer; insert into point values (1, 2)')

test('each step is applied once; a second run does nothing', async () => {
  expect(await migrate(owner, [first, second])).toEqual(['risk/0001-point', 'risk/0002-grade'])
  expect(await migrate(owner, [first, second])).toEqual([])
  expect(await ask(owner, 'select * from point')).toEqual([{ id: 1, grade: 2 }])
})

test('a step that was changed after it had been applied is refused; other line ends are no change', async () => {
  await migrate(owner, [step('0001-point', 'create table point (\n id integer)')])
  expect(await migrate(owner, [step('0001-point', 'create table point (\r\n id integer)')])).toEqual([])
  const refused = migrate(owner, [step('0001-point', 'create table point (id bigint)'), second])
  await expect(refused).rejects.toMatchObject({ code: 'migration-changed' })
  expect(await ask(owner, 'select count(*)::int as n from schema_migration')).toEqual([{ n: 1 }])
})

test('data of a newer version is refused', async () => {
  await migrate(owner, [first, second])
  await expect(migrate(owner, [first])).rejects.toMatchObject({ code: 'data-newer' })
})

test('a step that fails leaves nothing of itself, and the next run goes on from there', async () => {
  const broken = step('0002-grade', 'create table grade (id integer); insert into grade values (1); select 1 / 0')
  await expect(migrate(owner, [first, broken])).rejects.toThrow('risk/0002-grade failed and changed nothing')
  expect(await ask(owner, `select to_regclass('point') is not null as point, to_regclass('grade') as grade`)).toEqual([
    { point: true, grade: null },
  ])
  expect(await migrate(owner, [first, second])).toEqual(['risk/0002-grade'])
})

test('of four runs at once one does the work and the others find it done', async () => {
  const slow = step('0002-slow', 'select pg_sleep(0.3); create table slow (id integer)')
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(owner, [first, slow])))
  expect(applied.flat().sort()).toEqual(['risk/0001-point', 'risk/0002-slow'])
})

test.each(['commit;', 'select 1;\n ROLLBACK ;'])('a step that ends its own transaction is refused: %s', async (sql) => {
  await expect(migrate(owner, [step('0001-point', sql)])).rejects.toThrow('may not begin or end a transaction')
})

test('a function body may begin and end', async () => {
  const body = `create function two() returns integer language plpgsql as $$\nbegin\n  return 2;\nend\n$$`
  expect(await migrate(owner, [step('0001-two', body)])).toHaveLength(1)
})

test('a wrong name, a repeated number and a step put in later are faults', async () => {
  await expect(migrate(owner, [step('1-point', '')])).rejects.toThrow('named like')
  await expect(migrate(owner, [first, step('0001-again', 'select 1')])).rejects.toThrow('out of order')
  const third = step('0003-more', 'select 1')
  await migrate(owner, [first, third])
  await expect(migrate(owner, [first, second, third])).rejects.toThrow('comes before a migration that is applied')
})

test('steps are collected from the platform, then from the capabilities in their order', () => {
  const src = join(home, 'src')
  const files = [
    'capabilities/identity/store/migrations/0002-b.sql',
    'capabilities/identity/store/migrations/0001-a.sql',
    'capabilities/identity/store/migrations/notes.md',
    'capabilities/plan/store/migrations/0001-c.sql',
    'capabilities/risk/rules/grade.ts',
    'platform/jobs/migrations/0001-j.sql',
  ]
  for (const file of files) {
    mkdirSync(dirname(join(src, file)), { recursive: true })
    writeFileSync(join(src, file), `-- ${file}`)
  }
  const found = collectMigrations(src, ['plan', 'identity', 'effect'])
  expect(found.map(({ capability, name }) => `${capability}/${name}`)).toEqual([
    'platform/jobs/0001-j',
    'plan/0001-c',
    'identity/0001-a',
    'identity/0002-b',
  ])
  expect(found[0]?.sql).toBe('-- platform/jobs/migrations/0001-j.sql')
  expect(() => collectMigrations(src, ['plan'])).toThrow('identity')
})

const tenantTable = (name: string) => `
  create table ${name} (tenant_id integer, id integer, primary key (tenant_id, id));
  alter table ${name} enable row level security; alter table ${name} force row level security;
  create policy ${name}_tenant on ${name} using (tenant_id = 1);`

test('a table held to its tenant has no fault, and a view with its reader’s rights neither', async () => {
  await ask(owner, tenantTable('good'))
  await ask(owner, 'create view good_view with (security_invoker = true) as select * from good')
  await ask(owner, 'create table catalogue (id integer primary key)')
  expect(await checkSchema(owner)).toEqual([])
})

test.each([
  ['row-security-off', 'alter table thing disable row level security'],
  ['row-security-not-forced', 'alter table thing no force row level security'],
  ['no-policy', 'drop policy thing_tenant on thing'],
  ['tenant-not-first-in-primary-key', 'alter table thing drop constraint thing_pkey, add primary key (id, tenant_id)'],
  ['tenant-not-first-in-primary-key', 'alter table thing drop constraint thing_pkey'],
  ['unique-without-tenant', 'create unique index thing_id on thing (id)'],
  [
    'reference-without-tenant',
    `${tenantTable('other')} alter table other add unique (tenant_id), add number integer unique;
     alter table thing add number integer references other (number)`,
  ],
  [
    'trigger',
    `create function nothing() returns trigger language plpgsql as $$begin return new; end$$;
     create trigger busy before insert on thing for each row execute function nothing()`,
  ],
  ['view-with-owners-rights', 'create view seen as select * from thing'],
  ['materialized-view', 'create materialized view seen as select * from thing'],
])('the check finds %s: %s', async (fault, sql) => {
  await ask(owner, tenantTable('thing'))
  expect(await checkSchema(owner)).toEqual([])
  await ask(owner, sql)
  expect((await checkSchema(owner)).map((found) => found.fault)).toContain(fault)
})
