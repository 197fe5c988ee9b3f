import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { BackupState, Cause } from '../rules/backup.ts'

export interface AskedBackup {
  readonly id: Id<'backup'>
  readonly cause: Cause
  readonly askedBy: Id<'person'> | null
  readonly askedAt: Moment
}

/** What came of a backup. */
export interface Written {
  readonly file: string
  readonly bytes: number
  readonly rows: number
  readonly digest: string
  readonly sealed: boolean
}

/** Queues a backup; false while another one waits or runs. */
export const askBackup = async (tx: Tx, { id, cause, askedBy, askedAt }: AskedBackup): Promise<boolean> => {
  const kept = await tx.rows(sql<{ id: string }>`
    insert into ledger_backup (tenant_id, id, cause, asked_by, asked_at, state)
    values (${tx.tenant}, ${id}, ${cause}, ${askedBy}, ${askedAt}, 'waiting')
    on conflict (tenant_id) where state in ('waiting', 'running') do nothing
    returning id`)
  return kept.length > 0
}

/** Takes the one that waits; nothing when none does. */
export const takeWaiting = async (tx: Tx, now: Moment): Promise<AskedBackup | undefined> => {
  const [row] = await tx.rows(sql<AskedBackup>`
    update ledger_backup set state = 'running', started_at = ${now}
    where tenant_id = ${tx.tenant} and state = 'waiting'
    returning id, cause, asked_by, asked_at`)
  return row
}

export const finishBackup = async (tx: Tx, id: Id<'backup'>, written: Written, now: Moment): Promise<void> => {
  await tx.rows(sql`
    update ledger_backup set state = 'done', ended_at = ${now}, file = ${written.file}, bytes = ${written.bytes},
      rows = ${written.rows}, digest = ${written.digest}, sealed = ${written.sealed}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}

export const failBackup = async (tx: Tx, id: Id<'backup'>, fault: string, now: Moment): Promise<void> => {
  await tx.rows(sql`
    update ledger_backup set state = 'failed', ended_at = ${now}, fault = ${fault}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}

/** A process that went away in the middle left its backup running; whoever holds the lock knows that nobody writes it. */
export const failInterrupted = async (tx: Tx, now: Moment): Promise<void> => {
  await tx.rows(sql`
    update ledger_backup set state = 'failed', ended_at = ${now}, fault = 'interrupted'
    where tenant_id = ${tx.tenant} and state = 'running'`)
}

/** One that somebody else wrote, such as the command line. */
export const keepBackup = async (tx: Tx, asked: AskedBackup, written: Written, now: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into ledger_backup (tenant_id, id, cause, asked_by, asked_at, started_at, ended_at, state, file, bytes, rows,
      digest, sealed)
    values (${tx.tenant}, ${asked.id}, ${asked.cause}, ${asked.askedBy}, ${asked.askedAt}, ${asked.askedAt}, ${now},
      'done', ${written.file}, ${written.bytes}, ${written.rows}, ${written.digest}, ${written.sealed})`)
}

export const stateOf = async (tx: Tx, id: Id<'backup'>): Promise<BackupState | undefined> => {
  const [row] = await tx.rows(sql<{ state: BackupState }>`
    select state from ledger_backup where tenant_id = ${tx.tenant} and id = ${id}`)
  return row?.state
}

export const keepRehearsal = async (tx: Tx, id: Id<'backup'>, worked: boolean, now: Moment): Promise<void> => {
  await tx.rows(sql`
    update ledger_backup set rehearsed_at = ${now}, rehearsal_worked = ${worked}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}

export interface BackupPlan {
  readonly place: string
  readonly sealed: boolean
  /** `02:30`, in the organisation's time zone; nothing when only people and commands begin backups. */
  readonly dailyAt: string | null
  /** How many daily backups stay; nothing when all do. */
  readonly keepDaily: number | null
  readonly freeBytes: number | null
}

export const keepPlan = async (tx: Tx, plan: BackupPlan, now: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into ledger_backup_plan (tenant_id, place, sealed, daily_at, keep_daily, free_bytes, since, seen_at)
    values (${tx.tenant}, ${plan.place}, ${plan.sealed}, ${plan.dailyAt}, ${plan.keepDaily}, ${plan.freeBytes}, ${now},
      ${now})
    on conflict (tenant_id) do update set place = excluded.place, sealed = excluded.sealed,
      daily_at = excluded.daily_at, keep_daily = excluded.keep_daily, free_bytes = excluded.free_bytes, seen_at = excluded.seen_at`)
}

export const isWaiting = async (tx: Tx): Promise<boolean> => {
  const [row] = await tx.rows(sql<{ waits: boolean }>`
    select exists (
      select from ledger_backup where tenant_id = ${tx.tenant} and state = 'waiting') as waits`)
  return row?.waits ?? false
}

/** LDG-15: whether a daily hour has passed, since backups were planned at all, without one begun after it. */
export const isDue = async (tx: Tx, dailyAt: string, timeZone: string, now: Moment): Promise<boolean> => {
  const [row] = await tx.rows(sql<{ due: boolean }>`
    with hour as (
      select ((${now}::timestamptz at time zone ${timeZone})::date + ${dailyAt}::time) at time zone ${timeZone} as today),
    last as (
      select case when today <= ${now}::timestamptz then today
        else ((${now}::timestamptz at time zone ${timeZone})::date - 1 + ${dailyAt}::time) at time zone ${timeZone} end as at
      from hour)
    select not exists (
      select from ledger_backup b where b.tenant_id = ${tx.tenant} and b.asked_at >= last.at) as due
    from last join ledger_backup_plan p on p.tenant_id = ${tx.tenant} and p.since <= last.at`)
  return row?.due ?? false
}

export interface OldBackup {
  readonly id: Id<'backup'>
  readonly file: string
}

/** LDG-20: daily backups beyond the newest `keep` that were finished and whose files are not removed, the oldest first. */
export const oldBackups = (tx: Tx, keep: number): Promise<OldBackup[]> =>
  tx.rows(sql<OldBackup>`
    select id, file from (
      select b.id, b.file, b.asked_at, row_number() over (order by b.asked_at desc, b.id desc) as place
      from ledger_backup b
      where b.tenant_id = ${tx.tenant} and b.state = 'done' and b.cause = 'schedule' and b.removed_at is null
    ) as daily
    where place > ${keep} order by asked_at, id limit 100`)

export const markRemoved = async (tx: Tx, id: Id<'backup'>, now: Moment): Promise<void> => {
  await tx.rows(sql`
    update ledger_backup set removed_at = ${now} where tenant_id = ${tx.tenant} and id = ${id}`)
}

/** In what a backup brought back, the backup itself still runs: it was finished, for it was read whole. */
export const finishRestored = async (tx: Tx, written: Written, madeAt: Moment): Promise<void> => {
  const [running] = await tx.rows(sql<{ id: Id<'backup'> }>`
    select id from ledger_backup where tenant_id = ${tx.tenant} and state = 'running'`)
  if (running) await finishBackup(tx, running.id, written, madeAt)
}
