import { undoList, writeList } from '#capabilities/organisation/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import { begin, cut, loopsAfter } from '../rules/edge.ts'
import {
  loadRecorded,
  loadStanding,
  lockEdges,
  type RecordedEdge,
  saveEdges,
  saveEnds,
  withdrawEnds,
} from '../store/edges.ts'
import { edgesList } from '../store/edges-list.ts'

/**
 * RSP-11: all rows together or none: first what ends, then what begins, each by the rules of one;
 * loops that an end closes are looked for in the whole list, for another row may begin what takes its place.
 */
export const importEdges: UseCase<ImportListVerb> = writeList(edgesList, async (cx, changes) => {
  await lockEdges(cx.tx)
  const people = changes.flatMap(({ begins }) => begins?.leader ?? [])
  const { standing, leaders } = await loadStanding(cx.tx, cx.today, people)
  let now = standing
  const ends = changes.flatMap((change) => change.ends ?? [])
  for (const { edge, toOn } of ends) {
    const ended = cut(edge, toOn)
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
  for (const on of new Set(ends.map(({ toOn }) => toOn))) {
    const { leaders: then } = await loadStanding(cx.tx, on, people)
    if (ends.some(({ edge, toOn }) => toOn === on && loopsAfter(edge, toOn, now, then))) return 'rows-clash'
  }
  await saveEnds(
    cx.tx,
    ends.map(({ edge, toOn }) => ({ edge: edge.id, toOn })),
    cx.actor.person,
    cx.now,
  )
  await saveEdges(cx.tx, begun, cx.actor.person, cx.now)
  for (const { edge, toOn } of ends) cx.record('accountability-edge', edge.id, { ended: toOn })
  // The name stays out of the ledger: the roster says whose it is, for as long as it may.
  for (const { leaderName: _, ...edge } of begun)
    cx.record('accountability-edge', edge.id, { begun: edge.fromOn, ...edge })
  return [
    ...ends.map(({ edge, toOn }): KeptEdge => ({ ended: edge.id, toOn })),
    ...begun.map(({ id }) => ({ begun: id })),
  ]
})

/** What a writing did to one edge. */
type KeptEdge =
  | { readonly ended: Id<'accountability-edge'>; readonly toOn: Day }
  | { readonly begun: Id<'accountability-edge'> }

/**
 * RSP-12: what began never was, what ended runs on. Nothing is taken back once one of these edges ended in another way,
 * something that began since stands in the way, or a circle would close, by what runs on or by what is gone.
 */
export const undoEdges: UseCase<UndoListVerb> = undoList<KeptEdge>(edgesList, async (cx, kept) => {
  await lockEdges(cx.tx)
  const begun = kept.flatMap((one) => ('begun' in one ? [one.begun] : []))
  const ended = kept.flatMap((one) => ('ended' in one ? [one] : []))
  const [fresh, resumed] = [
    await loadRecorded(cx.tx, begun),
    await loadRecorded(
      cx.tx,
      ended.map((one) => one.ended),
    ),
  ]
  const endOf = new Map(ended.map((one) => [one.ended, one.toOn]))
  const untouched =
    fresh.every(({ endsOn }) => endsOn === null) && resumed.every(({ id, endsOn }) => endsOn === endOf.get(id))
  if (!untouched || fresh.length < begun.length || resumed.length < ended.length) return false

  const touched = new Set([...begun, ...endOf.keys()])
  const people = resumed.map(({ leader }) => leader)
  const { standing, leaders } = await loadStanding(cx.tx, cx.today, people)
  let now = standing.filter(({ id }) => !touched.has(id))
  for (const { endsOn: _ended, ...edge } of resumed) {
    const again = begin(edge, now, leaders)
    if (!again.ok) return false
    now = [...now, again.value]
  }
  for (const on of new Set([...fresh, ...resumed].map(({ fromOn }) => fromOn))) {
    const { leaders: then } = await loadStanding(cx.tx, on, people)
    const gone = fresh.some((edge) => edge.fromOn === on && loopsAfter(edge, on, now, then))
    if (gone || resumed.some((edge) => edge.fromOn === on && loopsAfter(edge, on, now, then))) return false
  }
  await withdrawEnds(cx.tx, [...endOf.keys()], cx.actor.person, cx.now)
  await saveEnds(
    cx.tx,
    fresh.map(({ id, fromOn }) => ({ edge: id, toOn: fromOn })),
    cx.actor.person,
    cx.now,
  )
  for (const id of touched) cx.record('accountability-edge', id, { change: 'taken-back' })
  return true
})
