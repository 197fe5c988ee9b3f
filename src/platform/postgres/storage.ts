import { fieldKeyFile, fieldsOfFile } from '../fields/key-file.ts'
import type { Fields } from '../fields.ts'
import { type Connection, startEmbedded } from './launch.ts'
import type { Lock } from './lock.ts'
import { dropProduct, ensureRoles, productDatabase, type Roles, rolesOf, withClient } from './roles.ts'
import { runningOn } from './running.ts'
import { refuseUnsafeServer } from './self-test.ts'
import { openServer } from './server-mode.ts'
import { openFolder } from './state-folder.ts'

interface WithFields {
  readonly fields: Fields
}

export interface Storage {
  readonly mode: 'embedded' | 'server'
  /** Where the keys of sealed values lie, outside the database. */
  readonly fieldKey: string
  /** Where the product keeps its own keys, and with the built-in server everything else. */
  readonly folder: string
  /** Owns the tables: migrations and system work. */
  readonly owner: Connection & WithFields
  /** Serves requests, behind row-level security. */
  readonly request: Connection & WithFields
  /** Reads and writes every row, for backup and restore; with an external server it may not have that right. */
  readonly whole: Connection
  /** Settles when the built-in server died and could not be brought back; never rejects. */
  readonly failed: Promise<Error>
  stop(): Promise<void>
}

export interface StorageAsked {
  /** The data folder; without it `./data`, or the system's folder for state. */
  readonly data?: string | undefined
  readonly databaseUrl?: string | undefined
  /** For a server where the account of `databaseUrl` may not make the role that serves requests. */
  readonly databaseRequestUrl?: string | undefined
  /** The file with the keys of sealed values; without it `field.key` in the data folder. */
  readonly fieldKey?: string | undefined
  /** The lock of the data folder, where whoever asks holds it already. */
  readonly lock?: Lock | undefined
}

/**
 * Opens the place where everything is kept: an external server when its address is given, else the built-in one.
 *
 * @throws StorageRefusal with a sentence for whoever runs the product
 */
export const openStorage = async ({
  data,
  databaseUrl,
  databaseRequestUrl,
  fieldKey,
  lock,
}: StorageAsked): Promise<Storage> => {
  if (databaseUrl) {
    const roles = await openServer({ data, databaseUrl, databaseRequestUrl: databaseRequestUrl || undefined })
    const folder = openFolder(data)
    return {
      mode: 'server',
      folder,
      ...withFields(roles, folder, fieldKey),
      whole: roles.owner,
      failed: new Promise(() => {}),
      stop: async () => {},
    }
  }
  const embedded = await startEmbedded({ data, lock })
  try {
    const roles = await ensureRoles(embedded)
    await withClient(roles.owner, refuseUnsafeServer)
    const whole = { ...embedded.superuser, database: roles.owner.database }
    const { folder, failed, stop } = embedded
    return { mode: 'embedded', folder, ...withFields(roles, folder, fieldKey), whole, failed, stop }
  } catch (fault) {
    await embedded.stop()
    throw fault
  }
}

/** Empties the database of the built-in server, with the folder to itself; keys and settings in the folder stay. */
export const emptyStorage = async (data: string | undefined): Promise<void> => {
  const embedded = await startEmbedded({ data })
  try {
    await dropProduct(embedded.superuser)
  } finally {
    await embedded.stop()
  }
}

/**
 * Opens the storage beside a running product, or as usual where none is running: for a command that reads while others
 * work. The built-in server belongs to the process that started it and goes on when `stop` is called here.
 */
export const openBeside = async (asked: StorageAsked): Promise<Storage> => {
  const running = asked.databaseUrl ? undefined : runningOn(asked.data)
  if (running === undefined) return openStorage(asked)
  const whole = { ...running.superuser, database: productDatabase }
  return {
    mode: 'embedded',
    folder: running.folder,
    ...withFields(rolesOf(running), running.folder, asked.fieldKey),
    whole,
    failed: new Promise(() => {}),
    stop: async () => {},
  }
}

/** What is opened through these connections is sealed and opened by the keys of one file. */
const withFields = ({ owner, request }: Roles, folder: string, given: string | undefined) => {
  const fieldKey = fieldKeyFile(folder, given)
  const fields = fieldsOfFile(fieldKey)
  return { fieldKey, owner: { ...owner, fields }, request: { ...request, fields } }
}
