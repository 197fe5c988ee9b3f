import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/** A query builder tied to one open client: it can neither open nor end a transaction. */
export const bindKysely = (client: pg.ClientBase, plugins: KyselyPlugin[]): Kysely<unknown> =>
  new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BoundDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins,
  })

const ownedByDoor = async (): Promise<void> => {
  throw new Error('the door owns the transaction')
}

class BoundDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(client: pg.ClientBase) {
    this.#connection = new BoundConnection(client)
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }
  beginTransaction = ownedByDoor
  commitTransaction = ownedByDoor
  rollbackTransaction = ownedByDoor
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

class BoundConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query(query.sql, [...query.parameters])
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: cursors go through the plain client
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('not streamed here')
  }
}
