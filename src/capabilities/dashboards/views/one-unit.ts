import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { narrowScope, sql, withinUnits } from '#platform/database.ts'

export interface OneUnit {
  readonly cx: Looking
  readonly unit: { readonly code: string; readonly name: Pair }
}

/** DSH-17: the same look at one unit in reach and below alone, behind both walls; nothing for one beyond the reach. */
export const oneUnit = async (cx: Looking, code: string): Promise<OneUnit | undefined> => {
  const [unit] = await cx.tx.rows(sql<{ code: string; name: Pair; path: string }>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${cx.tx.tenant} and u.code = ${code} and u.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}`)
  if (!unit) return undefined
  const { path, ...named } = unit
  await narrowScope(cx.tx, path)
  return { unit: named, cx: { ...cx, actor: { ...cx.actor, members: [], reach: { units: [path], branches: [] } } } }
}
