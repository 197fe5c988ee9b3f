import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Account, barrierTo, databaseAccount } from './account.ts'
import { StorageRefusal } from './refusal.ts'

export interface State {
  /** Absolute, without symbolic links. */
  readonly folder: string
  /** Where PostgreSQL keeps its files. */
  readonly dataDirectory: string
  readonly account: Account
}

const systemFolder = '/var/lib/plumbline'

/**
 * Opens the folder the product writes in: the one given, else `./data`, else for root, where the database's account
 * cannot get there, the system's folder for state.
 *
 * @throws StorageRefusal when the folder cannot be made, written or reached
 */
export const openState = (data: string | undefined): State => prepare(wantedFolder(data))

/** Where `openState` would open it, without making anything; without symbolic links if it is there. */
export const stateFolderOf = (data: string | undefined): string => {
  const wanted = wantedFolder(data)
  return existsSync(wanted) ? realpathSync(wanted) : wanted
}

const wantedFolder = (data: string | undefined): string => {
  if (data !== undefined) return resolve(data)
  const local = resolve('data')
  const account = databaseAccount(join(local, 'postgres'))
  return barrierTo(dirname(local), account) === undefined ? local : systemFolder
}

/** The folder for what is kept beside an external server; no database has to get there. */
export const openFolder = (data: string | undefined): string => writable(resolve(data ?? 'data'))

const prepare = (wanted: string): State => {
  const folder = writable(wanted)
  const dataDirectory = join(folder, 'postgres')
  const account = databaseAccount(dataDirectory)
  // Passing through is not listing: a private folder of root stays unreadable for others.
  if (account !== undefined && barrierTo(folder, account) === folder) chmodSync(folder, modeOf(folder) | 0o011)
  const barrier = barrierTo(folder, account)
  if (barrier !== undefined) throw new StorageRefusal('data-folder-unreachable', { folder, barrier })
  refuseForeign(folder, dataDirectory)
  return { folder, dataDirectory, account }
}

const writable = (wanted: string): string => {
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o711 })
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(wanted)
  } catch (fault) {
    throw new StorageRefusal('data-folder-unusable', { folder: wanted, reason: reasonOf(fault) })
  }
}

const refuseForeign = (folder: string, dataDirectory: string): void => {
  const own = process.getuid?.()
  if (own === undefined || own === 0 || !existsSync(dataDirectory)) return
  const owner = statSync(dataDirectory).uid
  if (owner !== own) throw new StorageRefusal('data-folder-foreign', { folder, owner })
}

const modeOf = (folder: string): number => statSync(folder).mode & 0o7777

const reasonOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? String(fault)
