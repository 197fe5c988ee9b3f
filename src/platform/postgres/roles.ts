import pg from 'pg'
import type { Connection, Embedded } from './launch.ts'
import { secret } from './secrets.ts'

/** Owns the tables; for migrations and system work. */
export const ownerRole = 'plumbline_owner'
/** Serves requests: owns nothing and cannot get round row-level security. */
export const requestRole = 'plumbline_request'

export interface Roles {
  readonly owner: Connection
  readonly request: Connection
}

/** The database of the built-in server. */
export const productDatabase = 'plumbline'

type Reached = Pick<Embedded, 'folder' | 'superuser'>

/** How the two roles of the built-in server are entered, with the kept passwords. */
export const rolesOf = ({ folder, superuser }: Reached): Roles => ({
  owner: { ...superuser, database: productDatabase, user: ownerRole, password: secret(folder, 'owner') },
  request: { ...superuser, database: productDatabase, user: requestRole, password: secret(folder, 'request') },
})

/** Makes the two roles and the database of the built-in server where they are missing, with the kept passwords. */
export const ensureRoles = async (embedded: Reached): Promise<Roles> => {
  const { superuser } = embedded
  const { owner, request } = rolesOf(embedded)
  const database = productDatabase
  await withClient(superuser, async (client) => {
    for (const { user = '', password } of [owner, request]) {
      if (!(await exists(client, 'select from pg_roles where rolname = $1', user)))
        await client.query(`create role ${user} login`)
      await client.query(`alter role ${user} ${noPowers} password ${pg.escapeLiteral(String(password))}`)
    }
    if (!(await exists(client, 'select from pg_database where datname = $1', database)))
      await client.query(`create database ${database} owner ${ownerRole}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect on database ${database} to ${requestRole}`)
  })
  return { owner, request }
}

/** Lets go of the database of the built-in server with everything in it; `ensureRoles` makes it anew. */
export const dropProduct = (superuser: Connection): Promise<unknown> =>
  withClient(superuser, (client) => client.query(`drop database if exists ${productDatabase}`))

export const noPowers = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

export const exists = async (client: pg.ClientBase, query: string, ...values: unknown[]): Promise<boolean> =>
  (await client.query(query, values)).rowCount !== 0

/** One connection for one piece of work. */
export const withClient = async <T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(connection)
  // A connection that is cut while idle is noticed by the next query.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
