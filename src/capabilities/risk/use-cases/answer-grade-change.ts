import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerGradeChange } from '../contract/evidence.ts'
import { evidenceMethod, intervalOf, scoreOf } from '../rules/evidence.ts'
import { answerChange } from '../rules/grade-change.ts'
import { weighedPosts } from '../rules/weighed-post.ts'
import { evidenceInSight, saveGradeChange } from '../store/evidence.ts'
import { postsInReview, saveReview } from '../store/reviews.ts'
import { findPost, namesAround, sightOf } from '../store/sight.ts'

/**
 * RSK-56: what evidence says is answered by a review or by a reason, never by moving the grade. A post that is already
 * under review stays in it.
 */
export const answerGradeChange: UseCase<typeof AnswerGradeChange> = async (
  cx,
  { post: code, changedOn, to, ...said },
) => {
  const sight = sightOf(cx, false)
  const post = await findPost(cx.tx, sight, code)
  if (!post) return no('post-not-found')
  const weighed = weighedPosts(await evidenceInSight(cx.tx, sight), cx.today).find(({ row }) => row.postId === post.id)
  const change = weighed?.change
  if (!change || change.on !== changedOn || change.to !== to) return no('no-such-change')
  const reason = answerChange(said.answer, said.reason, await namesAround(cx.tx, post))
  if (!reason.ok) return reason

  const { score } = scoreOf(weighed.evidence, cx.today)
  const { low, high } = intervalOf(weighed.evidence, cx.today)
  const answered = {
    id: cx.newId('grade-change'),
    postId: post.id,
    changedOn,
    fromGrade: change.from,
    toGrade: change.to,
    method: evidenceMethod.method,
    methodVersion: evidenceMethod.version,
    score,
    low,
    high,
    inputs: JSON.stringify(weighed.evidence),
    answer: said.answer,
    reason: reason.value,
    answeredOn: cx.today,
    recordedAt: cx.now,
  }
  await saveGradeChange(cx.tx, answered)
  cx.record('grade-change', answered.id, { ...answered, inputs: weighed.evidence })
  if (said.answer === 'keep' || (await postsInReview(cx.tx, [post.id])).length > 0) return ok({ review: null })

  const review = { id: cx.newId('review'), openedOn: cx.today, openedAt: cx.now }
  await saveReview(cx.tx, review, [post.id])
  cx.record('review', review.id, { openedOn: cx.today, posts: [post.id] })
  return ok({ review: review.id })
}
