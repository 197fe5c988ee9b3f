import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { openPool } from '#platform/database.ts'
import type { Fields } from '#platform/fields.ts'
import type { Connection } from '#platform/postgres/launch.ts'
import { exists, ownerRole, type Roles, withClient } from '#platform/postgres/roles.ts'
import { testFields } from './fields.ts'

/** The server of this test run; its own database is migrated and empty. */
export interface TestServer extends Roles {
  readonly superuser: Connection
}

export interface Pools {
  readonly request: pg.Pool
  readonly owner: pg.Pool
}

/** Roles whose connections seal and open by the key of the tests. */
type Keyed = { readonly [Name in keyof Roles]: Roles[Name] & { readonly fields: Fields } }

let opened: Promise<Pools> | undefined

/** The database of this test worker. What a test does in it is rolled back; one that commits takes `freshDatabase`. */
export const workerDatabase = (): Promise<Pools> => {
  opened ??= copyOnce(`worker_${process.env.VITEST_POOL_ID ?? '1'}`).then(({ owner, request }) => ({
    owner: pool(owner),
    request: pool(request),
  }))
  return opened
}

/** A migrated, empty database of one's own. It goes with the server at the end of the run. */
export const freshDatabase = (): Promise<Keyed> => copyOnce(`fresh_${randomBytes(8).toString('hex')}`)

/** A database without tables on the test server, and the roles of the product in it. */
export const emptyDatabase = async (): Promise<{ readonly whole: Connection; readonly owner: Keyed['owner'] }> => {
  const { superuser, owner } = inject('testServer')
  const database = `empty_${randomBytes(6).toString('hex')}`
  await withClient(superuser, (client) => client.query(`create database ${database} owner ${ownerRole}`))
  return { whole: { ...superuser, database }, owner: { ...owner, database, fields: testFields } }
}

const copyOnce = async (database: string): Promise<Keyed> => {
  const { superuser, owner, request } = inject('testServer')
  await withClient(superuser, async (client) => {
    if (await exists(client, 'select from pg_database where datname = $1', database)) return
    await client
      .query(`create database ${database} template ${owner.database} owner ${ownerRole}`)
      .catch(unlessMadeMeanwhile)
  })
  return { owner: { ...owner, database, fields: testFields }, request: { ...request, database, fields: testFields } }
}

/** Two files of one worker may ask at once; the first makes it. */
const unlessMadeMeanwhile = (fault: { readonly code?: string }): void => {
  if (fault.code !== '42P04' && fault.code !== '23505') throw fault
}

const pool = (connection: Connection & { readonly fields: Fields }): pg.Pool =>
  openPool({ ...connection, allowExitOnIdle: true }, 4)
