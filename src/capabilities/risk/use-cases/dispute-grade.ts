import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DisputeGrade } from '../contract/deeds.ts'
import { doubt } from '../rules/proposal.ts'
import { countDoubts, saveDispute } from '../store/disputes.ts'
import { findPost, namesAround, sightOf } from '../store/sight.ts'

/** RSK-15: keeps a doubt about the grade of a post. Anyone who sees the post may raise one. */
export const disputeGrade: UseCase<typeof DisputeGrade> = async (cx, { post: code, reason }) => {
  const post = await findPost(cx.tx, sightOf(cx, true), code)
  if (!post) return no('post-not-found')
  const line = doubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line

  const id = cx.newId('grade-dispute')
  await saveDispute(cx.tx, {
    id,
    postId: post.id,
    reason: line.value,
    raisedBy: cx.actor.person,
    raisedOn: cx.today,
    recordedAt: cx.now,
  })
  cx.record('grade-dispute', id, { post: post.id, reason: line.value })
  return ok({ doubts: await countDoubts(cx.tx, post.id) })
}
