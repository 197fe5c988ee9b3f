import { CamelCasePlugin, type Kysely, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import { bindKysely } from './database/bound.ts'
import { TenantPlugin } from './database/tenant-plugin.ts'
import { expectTaken, inTurn, type Turn, turnTry } from './database/turn.ts'
import { type Fields, noFields } from './fields.ts'

export { type RawBuilder, sql } from 'kysely'
export { inBatches } from './database/batches.ts'
export { inBulk } from './database/bulk.ts'
export { inTurn, type Turn } from './database/turn.ts'
export { FieldChanged, keyIdOf, type SealedTable } from './fields.ts'

/** The columns every tenant table starts with; the transaction fills and filters them, no store names them. */
type Stored<T> = T extends object ? T : never

/** One open transaction of one tenant. A store takes it first and keeps nothing of it. */
export interface Tx {
  readonly tenant: number
  /** A query builder over the tables a store declares; every insert, filter and conflict target gets the tenant. */
  withTables<Tables>(): Kysely<{ [Name in keyof Tables]: Stored<Tables[Name]> }>
  /** A view's own SQL; it joins on `tenant_id` itself, and row-level security holds it to the tenant anyway. */
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /**
   * The same, planned once a connection and not at every run: for what every page asks. Behind policies that lean on each
   * other's tables, planning takes many times as long as the few rows themselves.
   */
  planned<Row>(query: RawBuilder<Row>): Promise<Row[]>
  /** A statement that writes, without answering its rows; says how many they were. */
  changed(query: RawBuilder<unknown>): Promise<number>
  /** A named statement for hot paths: prepared once a connection. Column names come back as written. */
  named<Row extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>
  /** The plain client, for COPY and cursors. */
  readonly client: pg.ClientBase
  readonly fields: Fields
  /** Seals a value for one row of a table of this organisation (decision 16). */
  seal(table: string, row: string, text: string): string
  /** Opens it again. @throws FieldsClosed, FieldChanged */
  open(table: string, row: string, sealed: string): string
}

export interface Settings {
  readonly tenant: number
  readonly person: string | null
  /** Unit paths: `1.4` alone, or `1.4.%` for everything below too. */
  readonly scope: readonly string[]
  /** People who are seen wherever they belong: those of the party branches reached. */
  readonly members?: readonly string[]
  readonly turn?: Turn
}

const plainUuid = /^[0-9a-f-]{36}$/
const plainScope = /^\d+(\.\d+)*\.%?$/

/**
 * Puts tenant, person, scope and members on the open transaction. They are checked here because `SET LOCAL` takes no
 * parameters, and `set_config` does not reach the shards of a cluster. With a turn it never waits.
 *
 * @throws TurnTaken while somebody else has the turn; then roll back, and try again by `inTurn`.
 */
export const setReach = async (
  client: pg.ClientBase,
  { tenant, person, scope, members = [], turn }: Settings,
): Promise<void> => {
  if (!Number.isInteger(tenant) || tenant < 1) throw new Error('not a tenant')
  if (person !== null && !plainUuid.test(person)) throw new Error('not a person')
  for (const path of scope) if (!plainScope.test(path)) throw new Error('not a scope')
  for (const member of members) if (!plainUuid.test(member)) throw new Error('not a member')
  const answered = await client.query(
    `set local app.tenant = '${tenant}'; set local app.person = '${person ?? ''}'; set local app.scope = '${scope.join(',')}'; set local app.members = '${members.join(',')}'${turn ? `; ${turnTry(tenant, turn)}` : ''}`,
  )
  if (turn) expectTaken(answered)
}

/**
 * Lets a rule look at the whole organisation, beyond the reach of whoever asks; afterwards the reach is what it was. What is
 * read so decides, and is never told.
 */
export const beyondReach = async <T>({ client }: Tx, look: () => Promise<T>): Promise<T> => {
  const { rows } = await client.query<{ scope: string }>("select current_setting('app.scope', true) as scope")
  const before = (rows[0]?.scope ?? '').split(',').filter((path) => plainScope.test(path))
  await client.query("set local app.scope = '1.%'")
  const seen = await look()
  await client.query(`set local app.scope = '${before.join(',')}'`)
  return seen
}

/** From here on the transaction sees one unit and below alone, of what it saw; whoever asks makes sure that this is less. */
export const narrowScope = async (tx: Tx, unitPath: string): Promise<void> => {
  const pattern = `${unitPath}.%`
  if (!plainScope.test(pattern)) throw new Error('not a scope')
  await tx.client.query(`set local app.scope = '${pattern}'`)
}

/** A transaction on an open client; whoever opened it commits or rolls back. */
export const transactionOn = (client: pg.ClientBase, tenant: number, fields: Fields = noFields): Tx => {
  const db = bindKysely(client, [new TenantPlugin(tenant), new CamelCasePlugin({ maintainNestedObjectKeys: true })])
  const plain = bindKysely(client, [new CamelCasePlugin({ maintainNestedObjectKeys: true })])
  const once = bindKysely(client, [new CamelCasePlugin({ maintainNestedObjectKeys: true })], 'once')
  return {
    tenant,
    withTables: () => db as never,
    rows: async (query) => (await query.execute(plain)).rows,
    planned: async (query) => {
      await client.query('set local plan_cache_mode = force_generic_plan')
      const { rows } = await query.execute(once)
      await client.query('set local plan_cache_mode to default')
      return rows
    },
    changed: async (query) => Number((await query.execute(plain)).numAffectedRows ?? 0),
    named: async (name, text, values) => (await client.query({ name, text, values: [...values] })).rows,
    client,
    fields,
    seal: (table, row, text) => fields.seal({ tenant, table, row }, text),
    open: (table, row, sealed) => fields.open({ tenant, table, row }, sealed),
  }
}

/** Runs the work in one transaction of the pool: commits what it returns, rolls back what it throws. */
export const inTransaction = <T>(pool: pg.Pool, settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTurn(() => transacted(pool, settings, work))

const transacted = async <T>(pool: pg.Pool, settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: unknown
  try {
    await client.query('begin')
    await setReach(client, settings)
    const result = await work(transactionOn(client, settings.tenant, fieldsOf(pool)))
    await client.query('commit')
    return result
  } catch (fault) {
    await client.query('rollback').catch((lost: unknown) => {
      broken = lost
    })
    throw fault
  } finally {
    client.release(broken instanceof Error ? broken : undefined)
  }
}

/** `date` arrives as a Day, `timestamptz` as a Moment, `int8` as a number. */
const parsers = new pg.TypeOverrides()
parsers.setTypeParser(pg.types.builtins.DATE, (text) => text)
parsers.setTypeParser(pg.types.builtins.INT8, Number)
parsers.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

/** What a pool is opened with; `fields` are the keys of the sealed values that are read and written through it. */
export interface PoolConfig extends pg.PoolConfig {
  readonly fields?: Fields
}

const fieldsOfPool = Symbol('fields')

/** The keys that a pool was opened with. */
export const fieldsOf = (pool: pg.Pool): Fields => (pool as { [fieldsOfPool]?: Fields })[fieldsOfPool] ?? noFields

/**
 * A pool over the parsers. A connection that is lost is no fault by itself, neither idle nor between two statements of a
 * transaction: the next statement says so to whoever sends it, and the next use opens another.
 */
export const openPool = ({ fields, ...config }: PoolConfig, max = 10): pg.Pool => {
  const pool = new pg.Pool({ ...config, max, types: parsers })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return Object.assign(pool, { [fieldsOfPool]: fields })
}

/** Many ids as one parameter: written as text here, which for a hundred thousand is far quicker than by the driver. */
export const uuidList = (ids: readonly string[]): RawBuilder<string[]> => sql<string[]>`${`{${ids.join(',')}}`}::uuid[]`

/** The one filter for reach in raw SQL: the unit path lies in one of the subtrees. */
export const withinUnits = (column: string, units: readonly string[]): RawBuilder<boolean> =>
  units.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.ref(column)} || '.') like any (${units.map((path) => `${path}.%`)}::text[])`

/** The three numbers of a version such as `1.10.0`, in the order in which versions follow each other. */
export const versionNumbers = (version: RawBuilder<unknown>): RawBuilder<number[]> =>
  sql<number[]>`string_to_array(${version}, '.')::integer[]`
