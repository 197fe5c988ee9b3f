import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { begin, type Edge, type Leader } from '../rules/edge.ts'
import { loadEdges, loadLeaders, type RecordedEdge, saveEdges, saveEnds } from '../store/edges.ts'

/** An edge with the moment of its record, and its end with one of its own. */
export interface LoadedEdge extends RecordedEdge {
  readonly recordedAt: Moment
  readonly end: { readonly toOn: Day; readonly recordedAt: Moment } | null
}

/** Keeps a division of work that was decided elsewhere, by the same rules; throws on one that breaks them. */
export const loadDivision = async (tx: Tx, edges: readonly LoadedEdge[], by: Id<'person'>): Promise<void> => {
  let standing: readonly Edge[] = await loadEdges(tx)
  const people = [...new Set([...standing, ...edges].map(({ leader }) => leader))]
  for (const { recordedAt, end, ...edge } of edges) {
    const leaders: ReadonlyMap<Id<'person'>, Leader> = await loadLeaders(tx, people, edge.fromOn)
    const begun = begin({ ...edge, toOn: end?.toOn ?? edge.toOn }, standing, leaders)
    if (!begun.ok) throw new Error(`${edge.leaderName} cannot answer for ${edge.unitPath}: ${begun.refusal}`)
    standing = [...standing, begun.value]
    await saveEdges(tx, [edge], by, recordedAt)
    if (end) await saveEnds(tx, [{ edge: edge.id, toOn: end.toOn }], by, end.recordedAt)
  }
}
