import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'

interface Place {
  readonly unitPath: string | null
  readonly branch: Id<'branch'> | null
}

/**
 * IDN-53: the worst standing of some units and branches: one is not there, one is closed, a branch equals another unit than
 * is said.
 */
export const placesStand = async (
  tx: Tx,
  places: readonly Place[],
): Promise<'absent' | 'closed' | 'elsewhere' | 'open'> => {
  const [found] = await tx.rows(sql<{ standing: 'absent' | 'closed' | 'elsewhere' | 'open' }>`
    select case
      when bool_or((p."unitPath" is not null and u.id is null) or (p.branch is not null and b.id is null)) then 'absent'
      when bool_or(u.closed_on is not null or b.closed_on is not null) then 'closed'
      when bool_or(p.branch is not null and b.unit_id is distinct from u.id) then 'elsewhere'
      else 'open' end as standing
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p("unitPath" text, branch uuid)
    left join unit u on u.tenant_id = ${tx.tenant} and u.path = p."unitPath"
    left join branch b on b.tenant_id = ${tx.tenant} and b.id = p.branch`)
  return found?.standing ?? 'absent'
}

/** What units are called, those that are closed too. */
export const unitNames = async (tx: Tx, paths: readonly string[]): Promise<ReadonlyMap<string, Pair>> => {
  const rows = await tx.rows(sql<{ path: string; name: Pair }>`
    select path, name from unit where tenant_id = ${tx.tenant} and path = any (${[...paths]}::text[])`)
  return new Map(rows.map(({ path, name }) => [path, name]))
}
