import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerDispute } from '../contract/deeds.ts'
import { answerDoubt } from '../rules/proposal.ts'
import { loadDispute, saveDisputeAnswer } from '../store/disputes.ts'
import { postsInReview, saveReview } from '../store/reviews.ts'
import { namesAround, sightOf } from '../store/sight.ts'

/** RSK-83: answers a doubt with a reason; a review is opened unless the post is under review already. */
export const answerDispute: UseCase<typeof AnswerDispute> = async (cx, { dispute: id, answer, reason }) => {
  const dispute = await loadDispute(cx.tx, sightOf(cx, false), id)
  if (!dispute) return no('dispute-not-found')
  if (dispute.answered) return no('already-answered')
  const { post } = dispute
  const line = answerDoubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line

  await saveDisputeAnswer(cx.tx, {
    disputeId: id,
    postId: post.id,
    answer,
    reason: line.value,
    answeredOn: cx.today,
    recordedAt: cx.now,
  })
  cx.record('grade-dispute', id, { answer, reason: line.value })
  if (answer === 'keep' || (await postsInReview(cx.tx, [post.id])).length > 0) return ok({ review: null })

  const review = { id: cx.newId('review'), openedOn: cx.today, openedAt: cx.now }
  await saveReview(cx.tx, review, [post.id])
  cx.record('review', review.id, { openedOn: cx.today, posts: [post.id] })
  return ok({ review: review.id })
}
