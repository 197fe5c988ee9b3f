import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type Hazard, hazardNumber } from '../rules/hazard.ts'

interface Kept {
  readonly raisedBy: Id<'person'>
  readonly recordedAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ hazard: Hazard & Kept }>()

export const addHazard = async (tx: Tx, hazard: Hazard, by: Id<'person'>, at: Moment): Promise<void> => {
  await tables(tx)
    .insertInto('hazard')
    .values({ ...hazard, raisedBy: by, recordedAt: at })
    .execute()
}

export const saveHazard = async (tx: Tx, { id, ...rest }: Hazard): Promise<void> => {
  await tables(tx).updateTable('hazard').set(rest).where('hazard.id', '=', id).execute()
}

/** A hazard in reach, locked; who raised it stays untold. */
export const loadHazard = async (tx: Tx, reach: readonly string[], id: Id<'hazard'>): Promise<Hazard | undefined> => {
  const rows = await tx.rows(sql<Hazard>`
    select h.id, h.no, h.unit_path, h.post_id, h.what, h.idea, h.state, h.interim, h.answer, h.raised_on, h.taken_on,
      h.closed_on
    from hazard h
    where h.tenant_id = ${tx.tenant} and h.id = ${id} and ${withinUnits('h.unit_path', reach)} for update`)
  return rows[0]
}

/** The next number of the year; whoever asks at the same time waits for this one. */
export const nextHazardNo = async (tx: Tx, today: Day): Promise<string> => {
  const year = today.slice(0, 4)
  const [row] = await tx.rows(sql<{ last: number }>`
    insert into hazard_number as n (tenant_id, year, last) values (${tx.tenant}, ${Number(year)}, 1)
    on conflict (tenant_id, year) do update set last = n.last + 1 returning last`)
  return hazardNumber(year, (row?.last ?? 1) - 1)
}
