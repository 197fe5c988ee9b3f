import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { narrowScope, sql, withinUnits } from '#platform/database.ts'

export interface Look {
  readonly cx: Looking
  /** The unit that was chosen; `null` for everything in reach. */
  readonly unit: { readonly code: string; readonly name: Pair } | null
}

/** DSH-17: the same look at one unit in reach and below alone, behind both walls; one beyond the reach is not there. */
export const lookAt = async (cx: Looking, code: string | undefined): Promise<Result<Look, 'unit-not-found'>> => {
  if (code === undefined) return ok({ cx, unit: null })
  const [unit] = await cx.tx.rows(sql<{ code: string; name: Pair; path: string }>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${cx.tx.tenant} and u.code = ${code} and u.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}`)
  if (!unit) return no('unit-not-found')
  const { path, ...named } = unit
  await narrowScope(cx.tx, path)
  return ok({
    unit: named,
    cx: { ...cx, actor: { ...cx.actor, members: [], reach: { units: [path], branches: [] } } },
  })
}
