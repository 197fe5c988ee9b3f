import { writeList } from '#capabilities/organisation/public.ts'
import type { UseCase } from '#platform/context.ts'
import type { ImportEdges } from '../contract/edges-import.ts'
import { begin, type Edge, end } from '../rules/edge.ts'
import { loadEdges, loadLeaders, lockEdges, type RecordedEdge, saveEdges, saveEnds } from '../store/edges.ts'
import { edgesList } from '../store/edges-list.ts'

/** RSP-11: all rows together or none: first what ends, then what begins, each by the rules of one. */
export const importEdges: UseCase<typeof ImportEdges> = writeList(edgesList, async (cx, changes) => {
  await lockEdges(cx.tx)
  let now: readonly Edge[] = await loadEdges(cx.tx)
  const people = [...now.map(({ leader }) => leader), ...changes.flatMap(({ begins }) => begins?.leader ?? [])]
  const leaders = await loadLeaders(cx.tx, [...new Set(people)], cx.today)
  const ends = changes.flatMap((change) => change.ends ?? [])
  for (const { edge, toOn } of ends) {
    const ended = end(edge, toOn, now, new Map())
    if (!ended.ok) return 'rows-clash'
    now = now.map((one) => (one.id === edge.id ? ended.value : one))
  }
  const begun: RecordedEdge[] = []
  for (const { begins, leaderName } of changes) {
    if (begins === null) continue
    const next = begin({ ...begins, id: cx.newId('accountability-edge') }, now, leaders)
    if (!next.ok) return 'rows-clash'
    now = [...now, next.value]
    begun.push({ ...next.value, leaderName })
  }
  await saveEnds(
    cx.tx,
    ends.map(({ edge, toOn }) => ({ edge: edge.id, toOn })),
    cx.actor.person,
    cx.now,
  )
  await saveEdges(cx.tx, begun, cx.actor.person, cx.now)
  for (const { edge, toOn } of ends) cx.record('accountability-edge', edge.id, { ended: toOn })
  for (const edge of begun) cx.record('accountability-edge', edge.id, { begun: edge.fromOn, ...edge })
  return true
})
