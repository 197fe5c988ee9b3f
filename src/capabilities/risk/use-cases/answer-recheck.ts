import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerRecheck } from '../contract/rechecks.ts'
import { answerDoubt } from '../rules/proposal.ts'
import { openRechecks, saveRecheckAnswer } from '../store/rechecks.ts'
import { postsInReview, saveReview } from '../store/reviews.ts'
import { namesAround, sightOf } from '../store/sight.ts'

/** RSK-122: a decision closes it; where the point is no longer right, its post is reviewed unless it is already. */
export const answerRecheck: UseCase<typeof AnswerRecheck> = async (cx, { riskPoint, cause, verdict, reason }) => {
  const asked = { timeZone: cx.timeZone, point: riskPoint }
  const open = (await openRechecks(cx.tx, sightOf(cx, false), asked)).find((one) => one.cause === cause)
  if (!open) return no('recheck-not-found')
  const { postId, unitPath } = open
  const line = answerDoubt(reason, await namesAround(cx.tx, { id: postId, unitPath }))
  if (!line.ok) return line

  await saveRecheckAnswer(cx.tx, {
    ...{ riskPointId: riskPoint, cause, verdict, reason: line.value },
    ...{ answeredOn: cx.today, recordedAt: cx.now },
  })
  cx.record('risk-point', riskPoint, { recheck: cause, verdict, reason: line.value })
  if (verdict === 'right' || (await postsInReview(cx.tx, [postId])).length > 0) return ok({ review: null })

  const review = { id: cx.newId('review'), openedOn: cx.today, openedAt: cx.now }
  await saveReview(cx.tx, review, [postId])
  cx.record('review', review.id, { openedOn: cx.today, posts: [postId] })
  return ok({ review: review.id })
}
