import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { finishRestored, type KnownCheckpoint, type LedgerFault, recomputeLedger } from '#capabilities/ledger/public.ts'
import { moment } from '#kernel/day.ts'
import type { Header } from '#platform/backup/contents.ts'
import { emptyTables, loadBackup } from '#platform/backup/load-backup.ts'
import { readBackup } from '#platform/backup/read-backup.ts'
import { BackupRefusal } from '#platform/backup/refusal.ts'
import { digestOf } from '#platform/backup/write-backup.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { lockFolder, takeLock } from '#platform/postgres/lock.ts'
import type { Migration } from '#platform/postgres/migration.ts'
import { stateFolderOf } from '#platform/postgres/state-folder.ts'
import { openStorage, type Storage, type StorageAsked } from '#platform/postgres/storage.ts'
import { type AboutBackup, type KeptLedger, putKeys } from './backup.ts'
import { StartRefusal } from './start-refusal.ts'

export interface RestoreAsked extends StorageAsked {
  readonly file: string
  readonly key: string | undefined
  /** A checkpoint kept elsewhere that the restored ledger of the organisation must contain. */
  readonly known: KnownCheckpoint | undefined
  /** Every step of the schema that this version knows. */
  readonly migrations: readonly Migration[]
}

export interface Restored {
  readonly folder: string
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  readonly keys: number
  readonly ledgers: readonly KeptLedger[]
  /** Facts whose content no key here opens; of these the leaf alone was checked. */
  readonly closed: number
}

/**
 * Brings a backup back into an empty place and says so only when every digest fits, every row is counted and every
 * ledger, computed again from its entries, ends in the root that it had. When anything differs, nothing is left but the
 * note of who held the folder; from before it is looked at whether it is empty, nobody else works on it.
 *
 * @throws BackupRefusal or StorageRefusal or StartRefusal with a sentence for whoever runs the product
 */
export const restore = async ({ file, key, known, migrations, ...place }: RestoreAsked): Promise<Restored> => {
  const source = { file, key, known, migrations }
  const folder = stateFolderOf(place.data)
  // What is no place for a backup gets no lock either.
  refuseUsed(folder)
  const { header } = await readBackup({ file, key })
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const lock = takeLock(folder)
  try {
    refuseUsed(folder)
    return await filled(folder, { ...place, lock }, header, source)
  } finally {
    lock.release()
  }
}

const refuseUsed = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).some(isUse)) throw new BackupRefusal('target-not-empty', { folder })
}

const isUse = (name: string): boolean => name !== lockFolder

const filled = async (
  folder: string,
  place: StorageAsked,
  header: Header,
  source: Omit<RestoreAsked, keyof StorageAsked>,
): Promise<Restored> => {
  try {
    const keys = putKeys(folder, header.keys)
    const storage = await openStorage(place)
    try {
      return { ...(await fill(storage, header, source)), folder: storage.folder, keys }
    } finally {
      await storage.stop()
    }
  } catch (fault) {
    for (const name of readdirSync(folder).filter(isUse)) rmSync(join(folder, name), { recursive: true, force: true })
    throw fault
  }
}

/** Loads what the backup holds into an empty database and computes its ledgers again. */
export const fill = async (
  { whole, owner }: Pick<Storage, 'whole' | 'owner'>,
  header: Header,
  { known, ...source }: Omit<RestoreAsked, keyof StorageAsked>,
): Promise<Omit<Restored, 'folder' | 'keys'>> => {
  const { tables, rows } = await loadBackup({ whole, owner, header, ...source })
  const ledgers = ledgersIn(header.about)
  const closed = await expectLedgers(owner, ledgers, known, source.file).catch(async (fault: unknown) => {
    await emptyTables(whole)
    throw fault
  })
  await settleItself(owner, ledgers, { file: source.file, rows, sealed: source.key !== undefined }, header)
  return { madeAt: header.madeAt, tables, rows, ledgers, closed }
}

/** The backup runs in what it holds; its digest is taken from the file that was just read. */
const settleItself = async (
  owner: Storage['owner'],
  ledgers: readonly KeptLedger[],
  { file, ...read }: { readonly file: string; readonly rows: number; readonly sealed: boolean },
  { madeAt }: Header,
): Promise<void> => {
  const written = { ...read, file: resolve(file), bytes: statSync(file).size, digest: await digestOf(file) }
  const pool = openPool(owner, 1)
  try {
    for (const { tenant } of ledgers)
      await inTransaction(pool, { tenant, person: null, scope: [] }, (tx) =>
        finishRestored(tx, written, moment(madeAt)),
      )
  } finally {
    await pool.end()
  }
}

const ledgersIn = (about: unknown): readonly KeptLedger[] => {
  const ledgers = (about as AboutBackup | null)?.ledgers
  return Array.isArray(ledgers) ? ledgers.filter(isKept) : []
}

const isKept = ({ tenant, size, root }: KeptLedger): boolean =>
  Number.isInteger(tenant) && tenant > 0 && Number.isInteger(size) && typeof root === 'string'

const expectLedgers = async (
  owner: Storage['owner'],
  ledgers: readonly KeptLedger[],
  known: KnownCheckpoint | undefined,
  file: string,
): Promise<number> => {
  const pool = openPool(owner, 1)
  let closed = 0
  try {
    for (const { tenant, size, root } of ledgers) {
      const found = await inTransaction(pool, { tenant, person: null, scope: [] }, (tx) => recomputeLedger(tx, known))
      if (found.fault) throw ledgerRefused(file, found.fault)
      if (found.size !== size || found.root !== root)
        throw ledgerRefused(file, { kind: 'checkpoint-differs', at: size })
      closed += found.closed
    }
    if (known && ledgers.length === 0) throw ledgerRefused(file, { kind: 'known-checkpoint-missing', at: known.size })
    return closed
  } finally {
    await pool.end()
  }
}

const ledgerRefused = (file: string, { kind, at }: LedgerFault): StartRefusal => {
  const [zh, en] = kind === 'known-checkpoint-missing' ? older : changed
  return new StartRefusal({
    zh: `${zh}（${at}，${kind}）：${file}。没有恢复任何内容。`,
    en: `${en} (${at}, ${kind}): ${file}. Nothing was restored.`,
  })
}

const older = [
  '备份里的存证不包含给出的检查点：它比检查点旧，或者被改过',
  'The ledger of the backup does not contain the given checkpoint: it is older, or was changed',
] as const
const changed = [
  '备份里的存证对不上，内容被改过',
  'The ledger of the backup does not fit together, so its content was changed',
] as const
