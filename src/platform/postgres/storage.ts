import { type Connection, startEmbedded } from './launch.ts'
import { ensureRoles, withClient } from './roles.ts'
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
    return { mode: 'server', folder: openFolder(data), ...roles, failed: new Promise(() => {}), stop: async () => {} }
  }
  const embedded = await startEmbedded({ data })
  try {
    const roles = await ensureRoles(embedded)
    await withClient(roles.owner, refuseUnsafeServer)
    return { mode: 'embedded', folder: embedded.folder, ...roles, failed: embedded.failed, stop: embedded.stop }
  } catch (fault) {
    await embedded.stop()
    throw fault
  }
}
