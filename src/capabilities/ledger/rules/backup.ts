import { type Moment, msBetween } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

export const causes = ['person', 'schedule', 'command'] as const
/** Who began it: an administrator on the page, the product at its hour, or the command line. */
export type Cause = (typeof causes)[number]

export const backupStates = ['waiting', 'running', 'done', 'failed'] as const
export type BackupState = (typeof backupStates)[number]

const hour = 3_600_000

export const healths = ['none', 'fresh', 'old'] as const
export type BackupHealth = (typeof healths)[number]

/** LDG-15: a backup is old after two days, so that one night that failed does not yet alarm. */
export const backupHealth = (lastDone: Moment | null, now: Moment): BackupHealth => {
  if (lastDone === null) return 'none'
  return msBetween(lastDone, now) > 48 * hour ? 'old' : 'fresh'
}

/** LDG-17: a way back that nobody has gone for three months is not known to be one. */
export const rehearsalIsDue = (lastWorked: Moment | null, now: Moment): boolean =>
  lastWorked === null || msBetween(lastWorked, now) > 92 * 24 * hour

/** LDG-17: only a backup that was finished can have been brought back. */
export const rehearse = (state: BackupState): Result<'rehearsed', 'backup-not-done'> =>
  state === 'done' ? ok('rehearsed') : no('backup-not-done')

/** How many more backups of this size fit; unknown while there is none, or the disk does not say. */
export const roomFor = (freeBytes: number | null, bytes: number | null): number | null =>
  freeBytes === null || bytes === null || bytes === 0 ? null : Math.floor(freeBytes / bytes)

/** LDG-15: fewer than this many more, and the page asks for room. */
export const scarceRoom = 30

export const copyForms = ['paper', 'file', 'note'] as const
/** How a checkpoint leaves the house: printed with its square, as a file, or copied into a letter or a book. */
export type CopyForm = (typeof copyForms)[number]
