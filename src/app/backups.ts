import { mkdirSync, statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type pg from 'pg'
import { startBackups } from '#capabilities/ledger/public.ts'
import type { House } from '#platform/door/run.ts'
import type { Storage } from '#platform/postgres/storage.ts'
import { backupFolder, takeBackup } from './backup.ts'

export interface BackupsAsked {
  /** The folder for backups; without it the one in the data folder. */
  readonly to: string | undefined
  readonly recipient: string | undefined
  /** `02:30`, or never by itself. */
  readonly backupAt: string | null
  /** How many daily backups stay; nothing when all do. */
  readonly backupKeep: number | null
}

export interface BackupsKept extends BackupsAsked {
  readonly storage: Pick<Storage, 'whole' | 'folder'>
  readonly owner: pg.Pool
  readonly house: House
  readonly onFault: (fault: unknown) => void
}

const everyMs = 2_000

/** Backs up at its hour and whenever an administrator asks; each one that is done is an entry on the ledger. */
export const keepBackups = ({ storage, owner, house, to, recipient, backupAt, backupKeep, onFault }: BackupsKept) => {
  const place = to ?? backupFolder(storage.folder)
  return startBackups({
    pool: owner,
    tenant: house.tenant,
    timeZone: house.timeZone,
    now: house.now,
    plan: () => ({
      place,
      sealed: recipient !== undefined,
      dailyAt: backupAt,
      keepDaily: backupKeep,
      freeBytes: freeIn(place),
    }),
    write: () => {
      mkdirSync(place, { recursive: true, mode: 0o700 })
      return takeBackup({ storage, to: place, recipient })
    },
    keepEntry: (tx, backup, { bytes, digest, sealed }, now) =>
      house.keepEntry(tx, {
        type: 'ledger.back-up',
        actor: null,
        now,
        facts: [{ kind: 'backup', id: backup, payload: { bytes, digest, sealed } }],
      }),
    remove: async (file) => {
      if (dirname(file) !== resolve(place)) return false
      await rm(file, { force: true })
      return true
    },
    keepRemoval: (tx, backup, now) =>
      house.keepEntry(tx, {
        type: 'ledger.back-up',
        actor: null,
        now,
        facts: [{ kind: 'backup', id: backup, payload: { removed: true } }],
      }),
    intervalMs: everyMs,
    onFault,
  })
}

/** Nothing while the folder is not there, as before the first backup on a disk that is plugged in for it. */
const freeIn = (place: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize
  } catch {
    return null
  }
}
