import { createHash } from 'node:crypto'
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

/** Whether a statement is planned at every run, or once a connection. */
type Planned = 'each-run' | 'once'

/** A query builder tied to one open client: it can neither open nor end a transaction. */
export const bindKysely = (
  client: pg.ClientBase,
  plugins: KyselyPlugin[],
  planned: Planned = 'each-run',
): Kysely<unknown> =>
  new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BoundDriver(client, planned),
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

  constructor(client: pg.ClientBase, planned: Planned) {
    this.#connection = new BoundConnection(client, planned)
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
  readonly #planned: Planned

  constructor(client: pg.ClientBase, planned: Planned) {
    this.#client = client
    this.#planned = planned
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const [text, values] = [query.sql, [...query.parameters]]
    const result =
      this.#planned === 'once'
        ? await this.#client.query({ name: nameOf(text), text, values })
        : await this.#client.query(text, values)
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }

  // biome-ignore lint/correctness/useYield: cursors go through the plain client
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('not streamed here')
  }
}

/** The same text has the same name on every connection. */
const nameOf = (text: string): string => `planned-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
