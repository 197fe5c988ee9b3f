import pg from 'pg'
import type { Connection } from './launch.ts'
import { StorageRefusal } from './refusal.ts'
import { exists, noPowers, ownerRole, type Roles, requestRole, withClient } from './roles.ts'
import { keptSecret, secret } from './secrets.ts'
import { refuseUnsafeServer } from './self-test.ts'
import { openFolder } from './state-folder.ts'

export interface ServerUrls {
  readonly data: string | undefined
  readonly databaseUrl: string
  readonly databaseRequestUrl: string | undefined
}

/**
 * Opens an external server: checks what it promises, and finds or makes the role that serves requests. The password
 * of a role made here is kept in the data folder.
 *
 * @throws StorageRefusal when the server is unsafe or the role cannot be had
 */
export const openServer = async ({ data, databaseUrl, databaseRequestUrl }: ServerUrls): Promise<Roles> => {
  const owner: Connection = { connectionString: databaseUrl }
  return reaching('DATABASE_URL', owner, async (client) => {
    await refuseUnsafeServer(client)
    await ensureOwner(client)
    const request: Connection =
      databaseRequestUrl === undefined ? await ownRequest(client, data) : { connectionString: databaseRequestUrl }
    await reaching('DATABASE_REQUEST_URL', request, async (other) => {
      await refuseElsewhere(client, other)
      await refuseUnfit(other)
    })
    return { owner, request }
  })
}

/** Policies let the owner's group see what no request may; the tables belong to the account of the address. */
const ensureOwner = async (client: pg.Client): Promise<void> => {
  if (await exists(client, `select where pg_has_role(current_user, to_regrole($1), 'usage')`, ownerRole)) return
  if (!(await mayCreateRoles(client))) throw await missing(client)
  if (!(await exists(client, 'select from pg_roles where rolname = $1', ownerRole)))
    await client.query(`create role ${ownerRole} nologin ${noPowers}`)
  await client.query(`grant ${ownerRole} to current_user`)
}

const ownRequest = async (client: pg.Client, data: string | undefined): Promise<Connection> => {
  const folder = openFolder(data)
  if (await exists(client, 'select from pg_roles where rolname = $1', requestRole)) {
    const kept = keptSecret(folder, 'request')
    if (kept !== undefined && (await opens(asRequest(client, kept)))) return asRequest(client, kept)
    throw new StorageRefusal('request-role-locked', { folder, sql: `alter role ${requestRole} login password '…';` })
  }
  if (!(await mayCreateRoles(client))) throw await missing(client)
  const password = secret(folder, 'request')
  await client.query(`create role ${requestRole} login ${noPowers} password ${pg.escapeLiteral(password)}`)
  await client.query(`grant connect on database ${await databaseOf(client)} to ${requestRole}`)
  return asRequest(client, password)
}

const missing = async (client: pg.Client): Promise<StorageRefusal> =>
  new StorageRefusal('roles-missing', {
    sql: [
      `create role ${requestRole} login ${noPowers} password '…';`,
      `grant connect on database ${await databaseOf(client)} to ${requestRole};`,
      `create role ${ownerRole} nologin ${noPowers};`,
      `grant ${ownerRole} to ${(await client.query('select quote_ident(current_user) as name')).rows[0].name};`,
    ].join(' '),
  })

const databaseOf = async (client: pg.Client): Promise<string> =>
  (await client.query('select quote_ident(current_database()) as name')).rows[0].name

const mayCreateRoles = (client: pg.Client): Promise<boolean> =>
  exists(client, 'select from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)')

/** The same server and database, entered as the role that serves requests. */
const asRequest = (client: pg.Client, password: string): Connection => ({
  host: client.host,
  port: client.port,
  ...(client.database === undefined ? {} : { database: client.database }),
  ssl: client.ssl,
  user: requestRole,
  password,
})

const opens = (connection: Connection): Promise<boolean> =>
  withClient(connection, async () => true).catch((fault: { code?: string }) => {
    if (fault.code === '28P01' || fault.code === '28000') return false
    throw fault
  })

const refuseElsewhere = async (one: pg.Client, other: pg.Client): Promise<void> => {
  const place =
    'select current_database() || pg_postmaster_start_time() || oid as place from pg_database where datname = current_database()'
  const [here, there] = [await one.query(place), await other.query(place)]
  if (here.rows[0].place !== there.rows[0].place) throw new StorageRefusal('request-elsewhere')
}

const refuseUnfit = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select rolname as role, rolsuper or rolbypassrls or rolcreaterole as mighty,
       exists (select from pg_class where relowner = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  )
  const { role, mighty, owns } = rows[0]
  if (role !== requestRole) throw new StorageRefusal('request-role-other', { role })
  if (mighty) throw new StorageRefusal('request-role-unfit', { role, sql: `alter role ${role} ${noPowers};` })
  if (owns) throw new StorageRefusal('request-role-unfit', { role, sql: `reassign owned by ${role} to ${ownerRole};` })
}

const reaching = async <T>(
  setting: string,
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  let reached = false
  try {
    return await withClient(connection, (client) => {
      reached = true
      return work(client)
    })
  } catch (fault) {
    if (reached) throw fault
    throw new StorageRefusal('server-unreachable', {
      setting,
      reason: fault instanceof Error ? fault.message : String(fault),
    })
  }
}
