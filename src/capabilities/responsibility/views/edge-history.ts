import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { EdgeHistory } from '../contract/division.ts'
import { findUnit } from '../store/edges.ts'
import { edgesSeen, lineOf, lookedAt } from './division.ts'

const most = 200

/** RSP-1: what was ever recorded for a unit and its posts, the newest beginning first. */
export const edgeHistory: View<typeof EdgeHistory> = async (cx, { unit: code }) => {
  const unit = await findUnit(cx.tx, cx.actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  const edges = await edgesSeen(cx, { units: [unit.path] })
  lookedAt(cx, edges)
  return ok({
    more: Math.max(0, edges.length - most),
    edges: edges
      .sort((a, b) => (a.fromOn < b.fromOn ? 1 : a.fromOn > b.fromOn ? -1 : 0))
      .slice(0, most)
      .map((edge) => ({ ...lineOf(edge), post: edge.post, endedOn: edge.endedOn })),
  })
}
