import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'

export interface Place {
  readonly code: string
  readonly name: Pair
  readonly path: string
}

/** R10: the units that somebody was given, in their order; one that lies inside another of them is not told apart. */
export const placesOf = (tx: Tx, units: readonly string[]): Promise<Place[]> => {
  const tops = units.filter((path) => !units.some((other) => path.startsWith(`${other}.`)))
  return tx.rows(sql<Place>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.path = any (${tops}::text[])
    order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)
}

/** The open unit in reach with this code; what lies beyond looks absent. */
export const findPlace = async (tx: Tx, units: readonly string[], code: string): Promise<Place | undefined> => {
  const [found] = await tx.rows(sql<Place>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.code = ${code} and u.closed_on is null
      and ${withinUnits('u.path', units)}`)
  return found
}

/** The unit that a wish for a lesson came from. */
export const placeOfWish = async (tx: Tx, wish: Id<'response'>): Promise<string | undefined> => {
  const [found] = await tx.rows(sql<{ unitPath: string }>`
    select w.unit_path from supervision_lesson_wish w where w.tenant_id = ${tx.tenant} and w.response_id = ${wish}`)
  return found?.unitPath
}
