import type { Day, Moment } from '#kernel/day.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Inspection } from '../rules/inspection.ts'

export const saveInspection = async (tx: Tx, one: Inspection, on: Day, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into inspection (tenant_id, id, unit_path, topic, month, planned, looked_at, done_on, signal_id, stated_on, recorded_at)
    values (${tx.tenant}, ${one.id}, ${one.unitPath}, ${one.topic}, ${one.month}, ${one.planned}, ${one.lookedAt},
      ${one.doneOn}, ${one.signalId}, ${on}, ${at})`)
}

export const finishInspectionRow = async (tx: Tx, { id, lookedAt, doneOn }: Inspection): Promise<void> => {
  await tx.rows(sql`
    with done as (
      update inspection set looked_at = ${lookedAt}, done_on = ${doneOn}
      where tenant_id = ${tx.tenant} and id = ${id} returning unit_path, topic, month)
    insert into history_due (tenant_id, id, unit_path, topic, month)
    select ${tx.tenant}::integer, gen_random_uuid(), d.unit_path, d.topic, d.month from done d
    where d.unit_path like '%.%'`)
}

/** One inspection in reach, locked. */
export const loadInspection = async (
  tx: Tx,
  reach: readonly string[],
  id: Inspection['id'],
): Promise<Inspection | undefined> => {
  const rows = await tx.rows(sql<Inspection>`
    select i.id, i.unit_path, i.topic, i.month, i.planned, i.looked_at, i.done_on, i.signal_id from inspection i
    where i.tenant_id = ${tx.tenant} and i.id = ${id} and ${withinUnits('i.unit_path', reach)} for update`)
  return rows[0]
}

/** Finished inspections in these months, by place: the newest of a unit, topic and month. */
export const finishedIn = async (
  tx: Tx,
  reach: readonly string[],
  from: Day,
): Promise<Pick<Inspection, 'id' | 'unitPath' | 'topic' | 'month'>[]> =>
  tx.rows(sql<Pick<Inspection, 'id' | 'unitPath' | 'topic' | 'month'>>`
    select distinct on (i.unit_path, i.topic, i.month) i.id, i.unit_path, i.topic, i.month from inspection i
    where i.tenant_id = ${tx.tenant} and i.month >= ${from}::date and i.looked_at is not null
      and ${withinUnits('i.unit_path', reach)}
    order by i.unit_path, i.topic, i.month, i.recorded_at desc limit 5000`)
