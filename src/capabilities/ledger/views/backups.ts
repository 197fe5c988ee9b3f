import type { Moment } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type Backups, type BackupsAnswer, backupsAtMost } from '../contract/backups.ts'
import { type BackupHealth, backupHealth, rehearsalIsDue, roomFor, scarceRoom } from '../rules/backup.ts'

/** LDG-15, LDG-17: where backups stand. */
export const backupsOf =
  (most: number): View<typeof Backups> =>
  async (cx) => {
    const { lastDoneAt, lastBytes, rehearsedAt } = await marksOf(cx.tx)
    return ok({
      health: backupHealth(lastDoneAt, cx.now),
      lastDoneAt,
      plan: await planOf(cx, lastBytes),
      rehearsalDue: rehearsalIsDue(rehearsedAt, cx.now),
      rehearsedAt,
      backups: await newest(cx.tx, most),
      mayBackUp: cx.actor.roles.includes('system-administrator'),
    })
  }

export const backups = backupsOf(backupsAtMost)

/** What first pages say about backups. */
export const backupState = async ({
  tx,
  now,
}: Pick<Looking, 'tx' | 'now'>): Promise<{ readonly health: BackupHealth; readonly lastDoneAt: Moment | null }> => {
  const { lastDoneAt } = await marksOf(tx)
  return { health: backupHealth(lastDoneAt, now), lastDoneAt }
}

interface Marks {
  readonly lastDoneAt: Moment | null
  readonly lastBytes: number | null
  readonly rehearsedAt: Moment | null
}

const marksOf = async (tx: Tx): Promise<Marks> => {
  const [row] = await tx.rows(sql<Marks>`
    select last.ended_at as last_done_at, last.bytes as last_bytes, (
      select max(r.rehearsed_at) from ledger_backup r where r.tenant_id = ${tx.tenant} and r.rehearsal_worked
    ) as rehearsed_at
    from (select ${tx.tenant}::integer as tenant_id) as own
    left join lateral (
      select b.ended_at, b.bytes from ledger_backup b
      where b.tenant_id = own.tenant_id and b.state = 'done' order by b.asked_at desc limit 1
    ) as last on true`)
  return row ?? { lastDoneAt: null, lastBytes: null, rehearsedAt: null }
}

interface PlanRow {
  readonly place: string
  readonly sealed: boolean
  readonly nextAt: Moment | null
  readonly keepDaily: number | null
  readonly freeBytes: number | null
}

const planOf = async ({ tx, now, timeZone }: Looking, bytes: number | null): Promise<BackupsAnswer['plan']> => {
  const [row] = await tx.rows(sql<PlanRow>`
    with own as (
      select p.place, p.sealed, p.daily_at, p.keep_daily, p.free_bytes, (${now}::timestamptz at time zone ${timeZone})::date as today
      from ledger_backup_plan p where p.tenant_id = ${tx.tenant})
    select place, sealed, keep_daily, free_bytes, case
        when (today + daily_at) at time zone ${timeZone} > ${now}::timestamptz
          then (today + daily_at) at time zone ${timeZone}
        else (today + 1 + daily_at) at time zone ${timeZone} end as next_at
    from own`)
  if (row === undefined) return null
  const { freeBytes, ...plan } = row
  const room = roomFor(freeBytes, bytes)
  return { ...plan, room, scarce: room !== null && room < scarceRoom }
}

const newest = (tx: Tx, most: number): Promise<BackupsAnswer['backups']> =>
  tx.rows(sql<BackupsAnswer['backups'][number]>`
    select id, cause, state, asked_at, ended_at, file, bytes, rows, digest, sealed, fault, removed_at, rehearsed_at, rehearsal_worked
    from ledger_backup where tenant_id = ${tx.tenant} order by asked_at desc, id desc limit ${most}`)
