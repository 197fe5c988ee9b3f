import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { BeginEdge } from '../contract/division.ts'
import { begin, type Edge } from '../rules/edge.ts'
import { findLeader, findPostIn, findUnit, loadStanding, lockEdges, saveEdges } from '../store/edges.ts'

/** RSP-2 to RSP-5: somebody begins to answer for a unit or a post there. */
export const beginEdge: UseCase<typeof BeginEdge> = async (cx, { leader: staffNo, unit: code, post, ...words }) => {
  const { tx, actor, today } = cx
  const leader = await findLeader(tx, actor.reach.units, staffNo, today)
  if (!leader) return no('leader-not-found')
  const unit = await findUnit(tx, actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  const postId = post === null ? null : await findPostIn(tx, unit.path, post, today)
  if (postId === undefined) return no('post-not-found')
  if (postId !== null && leader.posts.includes(postId)) return no('own-post')

  await lockEdges(tx)
  const edge: Edge = {
    id: cx.newId('accountability-edge'),
    ...words,
    about: words.about.trim(),
    aboutEn: '',
    leader: leader.person,
    unitId: unit.id,
    unitPath: unit.path,
    postId,
  }
  const { standing, leaders } = await loadStanding(tx, edge.fromOn, [leader.person])
  const begun = begin(edge, standing, leaders)
  if (!begun.ok) return begun

  await saveEdges(tx, [{ ...edge, leaderName: leader.name }], actor.person, cx.now)
  cx.record('accountability-edge', edge.id, { begun: edge.fromOn, ...edge })
  return ok({ edge: edge.id })
}
