import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'
import { ensureCluster } from './cluster.ts'
import { type Lock, takeLock } from './lock.ts'
import { postmasterOf, stopOrphan } from './postmaster.ts'
import { pause } from './processes.ts'
import { programsFor } from './programs.ts'
import { secret } from './secrets.ts'
import { serverSettings, socketPort } from './settings.ts'
import { socketFolderFor } from './socket-folder.ts'
import { openState, type State } from './state-folder.ts'
import { supervise, turnLog } from './supervise.ts'

export interface Embedded {
  /** The folder the product writes in, absolute and without symbolic links. */
  readonly folder: string
  /** For making roles and databases only. */
  readonly superuser: Connection
  /** Settles when the server died and could not be brought back; never rejects. */
  readonly failed: Promise<Error>
  /** Cuts the sessions, lets everything be written and gives the data folder free. */
  stop(): Promise<void>
}

/** What a pool or client of `pg` needs. */
export type Connection = pg.ClientConfig

export interface Launch {
  readonly data: string | undefined
  /** Gives up durability for speed; what is opened for people's data refuses it. */
  readonly testing?: boolean
  /** That of the data folder, where whoever starts it holds it already and goes on holding it. */
  readonly lock?: Lock | undefined
}

/**
 * Starts the built-in PostgreSQL on the data folder, which is this process's alone until `stop`. A server that
 * outlived a killed process is stopped first.
 *
 * @throws DataFolderTaken when another process works on the folder
 * @throws StorageRefusal when folder or system do not allow it
 */
export const startEmbedded = async ({ data, testing = false, lock: held }: Launch): Promise<Embedded> => {
  const state = openState(data)
  const lock = held ? { release: () => {} } : takeLock(state.folder)
  try {
    const programs = programsFor(state)
    await stopOrphan(state)
    ensureCluster(state, programs, !testing)
    turnLog(state)
    const socketFolder = socketFolderFor(state)
    const begin = () => supervise(state, programs, serverSettings(socketFolder, testing))
    const server = await begunAfterOthers(state, begin)
    return {
      folder: state.folder,
      superuser: {
        host: socketFolder,
        port: socketPort,
        user: 'postgres',
        password: secret(state.folder, 'superuser'),
        database: 'postgres',
      },
      failed: server.failed,
      stop: async () => {
        await server.stop()
        if (dirname(socketFolder) !== state.folder) rmSync(socketFolder, { recursive: true, force: true })
        lock.release()
      },
    }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

/**
 * An orphan so young that it had not written its number yet came before ours, or sessions of a killed server live on for
 * a moment, in which no other server starts on their memory: a few more tries see them gone.
 */
const begunAfterOthers = async <T>(state: State, begin: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++)
    try {
      return await begin()
    } catch (fault) {
      if (tries === 5 || postmasterOf(state.dataDirectory) === undefined) throw fault
      await stopOrphan(state)
      await pause(200 * tries)
    }
}
