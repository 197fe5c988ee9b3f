import type pg from 'pg'
import type { Moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import {
  type AskedBackup,
  askBackup,
  type BackupPlan,
  failBackup,
  failInterrupted,
  finishBackup,
  isDue,
  isWaiting,
  keepPlan,
  markRemoved,
  type OldBackup,
  oldBackups,
  takeWaiting,
  type Written,
} from '../store/backups.ts'

export interface BackupRunnerOptions {
  /** A pool of the role that owns the tables. */
  readonly pool: pg.Pool
  readonly tenant: number
  readonly timeZone: string
  readonly now: () => Moment
  /** Where backups go, and at which hour. */
  readonly plan: () => BackupPlan
  /** Writes one; what it throws has a `code` that a person can be told. */
  readonly write: () => Promise<Written>
  /** In the transaction that notes the backup as done: its entry on the ledger. */
  readonly keepEntry: (tx: Tx, backup: string, written: Written, now: Moment) => Promise<void>
  /** Removes the file of a daily backup; false when it is not one that the product may remove. */
  readonly remove: (file: string) => Promise<boolean>
  /** In the transaction that notes the removal: its entry on the ledger. */
  readonly keepRemoval: (tx: Tx, backup: OldBackup['id'], now: Moment) => Promise<void>
  readonly intervalMs: number
  readonly onFault: (fault: unknown) => void
}

/**
 * LDG-15: writes the backups that were asked for, and one a day at its hour, one after the other. A backup that fails says
 * why and leaves the next one its turn.
 */
export const startBackups = (options: BackupRunnerOptions): { readonly stop: () => Promise<void> } => {
  const { pool, tenant, plan, now, intervalMs, onFault } = options
  const on: OnTenant = (work) => inTransaction(pool, { tenant, person: null, scope: [] }, work)
  let ended = false
  let timer: NodeJS.Timeout | undefined
  let working = alone(options, () =>
    on(async (tx) => {
      await failInterrupted(tx, now())
      await keepPlan(tx, plan(), now())
    }),
  ).catch(onFault)
  const tick = (): void => {
    working = working
      .then(() => round(options, on))
      .catch(onFault)
      .then(() => {
        if (!ended) timer = setTimeout(tick, intervalMs)
      })
  }
  tick()
  return {
    stop: async () => {
      ended = true
      clearTimeout(timer)
      await working
    },
  }
}

type OnTenant = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** Looks without a lock first: nearly always there is nothing to do. */
const round = async (options: BackupRunnerOptions, on: OnTenant): Promise<void> => {
  if (!(await on((tx) => isWanted(tx, options)))) return
  await alone(options, async () => {
    const asked = await on(async (tx) => {
      await failInterrupted(tx, options.now())
      if (await isWanted(tx, options)) await askBackup(tx, scheduled(options.now()))
      return takeWaiting(tx, options.now())
    })
    if (asked === undefined) return
    await writeOne(options, on, asked.id)
    await removeOld(options, on)
  })
}

const isWanted = async (tx: Tx, { plan, timeZone, now }: BackupRunnerOptions): Promise<boolean> => {
  const { dailyAt } = plan()
  return (await isWaiting(tx)) || (dailyAt !== null && (await isDue(tx, dailyAt, timeZone, now())))
}

const scheduled = (askedAt: Moment): AskedBackup => ({
  id: id(uuidv7(askedAt)),
  cause: 'schedule',
  askedBy: null,
  askedAt,
})

/** Of several processes one writes backups at a time; what it finds running was left by one that is gone. */
const alone = async ({ pool, tenant }: BackupRunnerOptions, work: () => Promise<void>): Promise<void> => {
  const client = await pool.connect()
  const lock = ['plumbline backup', tenant]
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), $2) as mine',
      lock,
    )
    if (!rows[0]?.mine) return
    await work().finally(() => client.query('select pg_advisory_unlock(hashtext($1), $2)', lock))
  } finally {
    client.release()
  }
}

const writeOne = async (
  { now, write, keepEntry, plan }: BackupRunnerOptions,
  on: OnTenant,
  backup: AskedBackup['id'],
): Promise<void> => {
  try {
    const written = await write()
    await on(async (tx) => {
      await finishBackup(tx, backup, written, now())
      await keepPlan(tx, plan(), now())
      await keepEntry(tx, backup, written, now())
    })
  } catch (fault) {
    await on((tx) => failBackup(tx, backup, faultOf(fault), now()))
    throw fault
  }
}

/** LDG-20: once a newer one is safe, daily backups beyond those that are kept go, each with its entry. */
const removeOld = async ({ plan, now, remove, keepRemoval }: BackupRunnerOptions, on: OnTenant): Promise<void> => {
  const { keepDaily } = plan()
  if (keepDaily === null) return
  for (const { id: backup, file } of await on((tx) => oldBackups(tx, keepDaily)))
    if (await remove(file))
      await on(async (tx) => {
        await markRemoved(tx, backup, now())
        await keepRemoval(tx, backup, now())
      })
}

/** A word of ours, or the system's own code; never a message, which may hold a path or a name. */
const faultOf = (fault: unknown): string => {
  const { code } = fault as { readonly code?: unknown }
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? code : 'failed'
}
