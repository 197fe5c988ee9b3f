import { addDays, type Day, type Moment } from '#kernel/day.ts'
import { inBatches, sql, type Tx } from '#platform/database.ts'

export interface RosterChange {
  readonly personId: string
  /** Where the person is seen: the unit, and the unit before. */
  readonly unitPath: string
  /** The first day on which it holds. */
  readonly fromOn: Day
}

/** How long it is known who changed, in days: longer than a programme runs. */
const keptFor = 400

/** ORG-19: notes whom a writing changed. */
export const noteChanges = (tx: Tx, changes: readonly RosterChange[], recordedAt: Moment): Promise<void> =>
  inBatches(changes, (batch) =>
    tx.rows(sql`
    insert into roster_change (tenant_id, recorded_at, person_id, unit_path, from_on)
    select ${tx.tenant}::integer, ${recordedAt}::timestamptz, c."personId", c."unitPath", c."fromOn"
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as c("personId" uuid, "unitPath" text, "fromOn" date)
    on conflict do nothing`),
  )

/** ORG-19: lets go of what no running programme asks for any more. */
export const forgetChanges = (tx: Tx, today: Day): Promise<number> =>
  tx.changed(sql`
    delete from roster_change where tenant_id = ${tx.tenant} and from_on < ${addDays(today, -keptFor)}::date
      and recorded_at < ${addDays(today, -keptFor)}::date`)
