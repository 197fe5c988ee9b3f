import { sql, type Tx } from '#platform/database.ts'
import { columnOf, depthOf } from './places.ts'

/** A unit that stands elsewhere; every path is written anew already. */
interface UnitMove {
  readonly pathBefore: string
  readonly pathAfter: string
}

/**
 * SUP-111: what was counted in a unit that moved counts for another unit side by side from now on, in every month; the
 * histories of both are brought forward when a month is next judged.
 */
export const followMove = async (tx: Tx, { pathBefore, pathAfter }: UnitMove): Promise<void> => {
  const [left, joined] = [columnOf(pathBefore), columnOf(pathAfter)]
  if (depthOf(pathBefore) === depthOf(pathAfter) && left === pathBefore) return
  const columns = [...new Set([left, joined])].filter((path) => depthOf(path) === 2)
  await tx.rows(sql`
    insert into history_due (tenant_id, id, unit_path, topic, month)
    select ${tx.tenant}::integer, gen_random_uuid(), of.path, there.topic, there.month
    from (
      select c.topic, c.month from signal_count c
      where c.tenant_id = ${tx.tenant} and (c.unit_path || '.') like (${pathAfter} || '.%')
      union select i.topic, i.month from inspection i
      where i.tenant_id = ${tx.tenant} and i.looked_at is not null and (i.unit_path || '.') like (${pathAfter} || '.%'))
      as there
    cross join unnest(${columns}::text[]) as of(path)`)
}
