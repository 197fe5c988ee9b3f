import { fileURLToPath } from 'node:url'
import { expect, inject, test } from 'vitest'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { checkSchema } from '#platform/postgres/schema-check.ts'
import { tiers } from '../tiers.ts'
import { freshDatabase, workerDatabase } from './database.ts'

test('every table of the product is held to its tenant', async () => {
  expect(await checkSchema(inject('testServer').owner)).toEqual([])
})

test('the worker has every migration, and the role of requests has no way round the policies', async () => {
  const { owner, request } = await workerDatabase()
  const { rows } = await owner.query('select count(*) as n from schema_migration')
  expect(rows[0].n).toBe(collectMigrations(fileURLToPath(new URL('../..', import.meta.url)), tiers).length)
  const role = await request.query(
    'select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(role.rows).toEqual([{ name: 'plumbline_request', rolsuper: false, rolbypassrls: false }])
})

test('what is committed in a fresh database is seen in no other', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()]
  await withClient(one.owner, (client) => client.query('create table left_behind (id integer)'))
  const seen = await withClient(other.owner, (client) => client.query(`select to_regclass('left_behind') as found`))
  expect(seen.rows).toEqual([{ found: null }])
})
