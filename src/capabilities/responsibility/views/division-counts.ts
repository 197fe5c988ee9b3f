import type { Looking } from '#platform/context.ts'
import { beyondReach, sql, withinUnits } from '#platform/database.ts'
import { bookOn, type EdgeKind, edgeKinds, gapOf, inForce } from '../rules/edge.ts'
import { loadEdges } from '../store/edges.ts'
import { leftBy } from './division.ts'

export interface DivisionCounts {
  /** Units in reach. */
  readonly units: number
  /** Those that nobody answers for directly, or whose head has left. */
  readonly gaps: number
  /** What is in force today at units in reach. */
  readonly edges: Readonly<Record<EdgeKind, number>>
}

/** RSP-6: how the division of work stands today; nobody is named. */
export const divisionCounts = async (cx: Looking): Promise<DivisionCounts> => {
  const units = await cx.tx.rows(sql<{ path: string }>`
    select u.path from organisation_unit u
    where u.tenant_id = ${cx.tx.tenant} and u.closed_on is null and ${withinUnits('u.path', cx.actor.reach.units)}`)
  const paths = new Set(units.map(({ path }) => path))
  const standing = await beyondReach(cx.tx, () => loadEdges(cx.tx))
  const book = bookOn(standing, cx.today)
  const gone = await leftBy(
    cx,
    cx.today,
    [...book.units.values()].map(({ leader }) => leader),
  )
  const here = standing.filter((edge) => paths.has(edge.unitPath) && inForce(edge, cx.today))
  return {
    units: units.length,
    gaps: units.filter(({ path }) => gapOf(path, book, (leader) => gone.has(leader)) !== null).length,
    edges: Object.fromEntries(
      edgeKinds.map((kind) => [kind, here.filter((edge) => edge.kind === kind).length]),
    ) as DivisionCounts['edges'],
  }
}
