import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { MixShares } from '../rules/mix.ts'

export interface UnitPlace {
  readonly code: string
  readonly name: Pair
  readonly path: string
}

/** The open units in reach, from above. */
export const unitsWithin = (tx: Tx, units: readonly string[]): Promise<UnitPlace[]> =>
  tx.rows(sql<UnitPlace>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', units)}
    order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)

export interface MixTarget {
  readonly unit: Pair
  readonly unitPath: string
  readonly shares: MixShares
  readonly reason: string
  readonly setOn: Day
}

/** The newest target of a unit, else of the nearest one above it that is in reach. */
export const targetFor = async (tx: Tx, path: string): Promise<MixTarget | undefined> => {
  const [found] = await tx.rows(sql<MixTarget>`
    select u.name as unit, m.unit_path, m.shares, m.reason, m.set_on from mix_target m
    join organisation_unit u on u.tenant_id = m.tenant_id and u.path = m.unit_path
    where m.tenant_id = ${tx.tenant} and (${path} || '.') like (m.unit_path || '.%')
    order by length(m.unit_path) desc, m.recorded_at desc limit 1`)
  return found
}

interface NewTarget {
  readonly id: Id<'mix-target'>
  readonly unitPath: string
  readonly shares: MixShares
  readonly reason: string
  readonly by: Id<'person'>
  readonly on: Day
  readonly at: Moment
}

export const saveTarget = async (tx: Tx, { id, unitPath, shares, reason, by, on, at }: NewTarget): Promise<void> => {
  await tx.rows(sql`
    insert into mix_target (tenant_id, id, unit_path, shares, reason, set_by, set_on, recorded_at)
    values (${tx.tenant}, ${id}, ${unitPath}, ${JSON.stringify(shares)}::jsonb, ${reason}, ${by}, ${on}, ${at})`)
}
