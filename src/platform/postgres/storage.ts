import { type Connection, startEmbedded } from './launch.ts'
import { ensureRoles, productDatabase, rolesOf, withClient } from './roles.ts'
import { runningOn } from './running.ts'
import { refuseUnsafeServer } from './self-test.ts'
import { openServer } from './server-mode.ts'
import { openFolder } from './state-folder.ts'

export interface Storage {
  readonly mode: 'embedded' | 'server'
  /** Where the product keeps its own keys, and with the built-in server everything else. */
  readonly folder: string
  /** Owns the tables: migrations and system work. */
  readonly owner: Connection
  /** Serves requests, behind row-level security. */
  readonly request: Connection
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
}

/**
 * Opens the place where everything is kept: an external server when its address is given, else the built-in one.
 *
 * @throws StorageRefusal with a sentence for whoever runs the product
 */
export const openStorage = async ({ data, databaseUrl, databaseRequestUrl }: StorageAsked): Promise<Storage> => {
  if (databaseUrl) {
    const roles = await openServer({ data, databaseUrl, databaseRequestUrl: databaseRequestUrl || undefined })
    return {
      mode: 'server',
      folder: openFolder(data),
      ...roles,
      whole: roles.owner,
      failed: new Promise(() => {}),
      stop: async () => {},
    }
  }
  const embedded = await startEmbedded({ data })
  try {
    const roles = await ensureRoles(embedded)
    await withClient(roles.owner, refuseUnsafeServer)
    const whole = { ...embedded.superuser, database: roles.owner.database }
    return { mode: 'embedded', folder: embedded.folder, ...roles, whole, failed: embedded.failed, stop: embedded.stop }
  } catch (fault) {
    await embedded.stop()
    throw fault
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
    ...rolesOf(running),
    whole,
    failed: new Promise(() => {}),
    stop: async () => {},
  }
}
