import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { HandOver } from '../contract/division.ts'
import { handOver as decide } from '../rules/hand-over.ts'
import { findEdges, findLeader, loadStanding, lockEdges, saveEdges, saveEnds } from '../store/edges.ts'

/** RSP-10: edges pass to another leader on one day, all of them or none. */
export const handOver: UseCase<typeof HandOver> = async (cx, { edges: ids, to, on }) => {
  const { tx, actor } = cx
  await lockEdges(tx)
  const edges = await findEdges(tx, actor.reach.units, ids)
  if (edges.length < ids.length) return no('edge-not-found')
  if (edges.some(({ ended }) => ended)) return no('ended-already')
  const leader = await findLeader(tx, actor.reach.units, to, cx.today)
  if (!leader) return no('leader-not-found')
  if (edges.some(({ postId }) => postId !== null && leader.posts.includes(postId))) return no('own-post')

  const { standing, leaders } = await loadStanding(tx, on, [leader.person])
  const begun = decide({
    edges,
    to: leader.person,
    on,
    standing,
    leaders,
    newId: () => cx.newId('accountability-edge'),
  })
  if (!begun.ok) return begun

  await saveEnds(
    tx,
    edges.map(({ id }) => ({ edge: id, toOn: on })),
    actor.person,
    cx.now,
  )
  await saveEdges(
    tx,
    begun.value.map((edge) => ({ ...edge, leaderName: leader.name })),
    actor.person,
    cx.now,
  )
  for (const { id } of edges) cx.record('accountability-edge', id, { ended: on })
  for (const edge of begun.value) cx.record('accountability-edge', edge.id, { begun: on, ...edge })
  return ok({ edges: edges.length })
}
