import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { afterSwap, noSwap, type SwappedControls } from '../rules/control-swap.ts'
import { type Lack, lackingOf } from '../rules/lacking.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { loadRiskPoint, openControls } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'

/** The open points in sight, locked, in the order of their ids so that nobody waits for nobody. */
export const pointsOf = async (cx: Acting, ids: readonly Id<'risk-point'>[]): Promise<RiskPoint[]> => {
  const found: RiskPoint[] = []
  for (const id of [...new Set(ids)].sort()) {
    const point = await loadRiskPoint(cx.tx, sightOf(cx, false), id)
    if (point) found.push(point)
  }
  return found.sort((a, b) => a.no - b.no)
}

/** RSK-133: the first thing that one of these points lacks, put as they are given here, the first with its controls swapped. */
export const lackAmong = async (
  cx: Acting,
  points: readonly RiskPoint[],
  swap: SwappedControls = noSwap,
): Promise<Lack | undefined> => {
  for (const [at, point] of points.entries()) {
    const [lack] = lackingOf(point, afterSwap(await openControls(cx.tx, point.id), at === 0 ? swap : noSwap))
    if (lack) return lack
  }
  return undefined
}
