import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { type Backup, writeBackup } from '#platform/backup/write-backup.ts'
import type { Storage } from '#platform/postgres/storage.ts'
import { version } from './version.ts'

/** What a restored ledger must show again: size and root of its newest checkpoint, by organisation. */
export interface KeptLedger {
  readonly tenant: number
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
}

export interface AboutBackup {
  readonly ledgers: readonly KeptLedger[]
}

export interface TakeBackup {
  readonly storage: Pick<Storage, 'whole' | 'folder'>
  /** A file or a folder; without it the folder for backups in the data folder. */
  readonly to: string | undefined
  readonly recipient: string | undefined
}

/** Writes a backup of everything, beside whoever works. */
export const takeBackup = ({ storage, to, recipient }: TakeBackup): Promise<Backup & { readonly about: AboutBackup }> =>
  writeBackup({
    whole: storage.whole,
    to: to ?? backupFolder(storage.folder),
    product: version,
    recipient,
    keys: keysIn(storage.folder),
    about: readLedgers,
  }) as Promise<Backup & { readonly about: AboutBackup }>

/** Only the account of the product may look into it. */
export const backupFolder = (folder: string): string => {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) mkdirSync(backups, { mode: 0o700 })
  return backups
}

const readLedgers = async (client: pg.ClientBase): Promise<AboutBackup> => {
  const { rows } = await client.query<KeptLedger>(
    `select distinct on (tenant_id) tenant_id as tenant, size::float8 as size, encode(root, 'hex') as root
     from ledger_checkpoint order by tenant_id, size desc`,
  )
  return { ledgers: rows }
}

/** The keys of the data folder lie beside the database's files and end like keys. */
const keyName = /^[a-z0-9-]{1,60}\.(key|pem)$/

const keysIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => keyName.test(name) && statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

/** Puts the keys of a sealed backup into a new data folder; a name that is no key's is not written. */
export const putKeys = (folder: string, keys: Readonly<Record<string, string>>): number => {
  const wanted = Object.entries(keys).filter(([name, text]) => keyName.test(name) && typeof text === 'string')
  for (const [name, text] of wanted) {
    writeFileSync(join(folder, name), Buffer.from(text, 'base64'), { mode: 0o600, flag: 'wx', flush: true })
    chmodSync(join(folder, name), 0o600)
  }
  return wanted.length
}
