import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { EndEdge } from '../contract/division.ts'
import { end } from '../rules/edge.ts'
import { findEdges, loadStanding, lockEdges, saveEnds } from '../store/edges.ts'

/** RSP-7: an edge ends; what was recorded of it stays. */
export const endEdge: UseCase<typeof EndEdge> = async (cx, { edge: id, toOn }) => {
  const { tx, actor } = cx
  await lockEdges(tx)
  const [edge] = await findEdges(tx, actor.reach.units, [id])
  if (!edge) return no('edge-not-found')
  if (edge.ended) return no('ended-already')
  const { standing, leaders } = await loadStanding(tx, toOn)
  const ended = end(edge, toOn, standing, leaders)
  if (!ended.ok) return ended

  await saveEnds(tx, [{ edge: id, toOn }], actor.person, cx.now)
  cx.record('accountability-edge', id, { ended: toOn })
  return ok({})
}
