import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { UnitsInReach } from '../contract/officer.ts'

type Unit = { readonly code: string; readonly name: { zh: string; en: string }; readonly depth: number }

/** The units in reach in the order of the tree; those at the top have depth 0. */
export const unitsInReach: View<typeof UnitsInReach> = async ({ tx, actor }) =>
  ok({
    units: await tx.planned(sql<Unit>`
      select code, name, depth - min(depth) over () as depth from (
        select u.code, u.name, u.path, array_length(string_to_array(u.path, '.'), 1) as depth
        from organisation_unit u
        where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
        order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}) as u
      order by string_to_array(u.path, '.')::integer[]`),
  })
