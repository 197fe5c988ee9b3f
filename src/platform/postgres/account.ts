import { realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The system account the database runs as; undefined where the product's own account is used as it is. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

const unprivileged = 65534

/**
 * PostgreSQL refuses to run as root. Started as root, the database runs as whoever owns its files already, else as
 * the number without rights; no account has to exist for it.
 */
export const databaseAccount = (dataDirectory: string | undefined): Account => {
  if (process.getuid?.() !== 0) return undefined
  const owner = dataDirectory === undefined ? undefined : statSync(dataDirectory, { throwIfNoEntry: false })
  return owner === undefined || owner.uid === 0
    ? { uid: unprivileged, gid: unprivileged }
    : { uid: owner.uid, gid: owner.gid }
}

/**
 * The first folder on the way to an existing path that the account may not pass through; undefined when it may pass
 * them all. The path's own rights are looked at too.
 */
export const barrierTo = (path: string, account: Account): string | undefined => {
  if (account === undefined) return undefined
  const inner = realpathSync(path)
  return ways(inner).find((folder) => !mayPass(statSync(folder), account))
}

const ways = (path: string): string[] => (dirname(path) === path ? [path] : [...ways(dirname(path)), path])

const mayPass = (folder: { uid: number; gid: number; mode: number }, account: NonNullable<Account>): boolean => {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0
  return (folder.mode & (folder.gid === account.gid ? 0o010 : 0o001)) !== 0
}

/** What a child of ours is started with: nothing of our surroundings but the time zone and the plain language. */
export const startOptions = (account: Account) => ({
  ...account,
  cwd: '/',
  env: { LC_ALL: 'C', TZ: 'UTC', PATH: join('/usr', 'bin') },
})
