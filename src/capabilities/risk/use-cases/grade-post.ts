import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { GradePost } from '../contract/deeds.ts'
import { factorSumMethod } from '../rules/factor-sum.ts'
import { assess } from '../rules/grading.ts'
import { newestGrading, saveGradings, savePostEvents } from '../store/register.ts'
import { findPost, sightOf } from '../store/sight.ts'

/** RSK-10: grades a post by its factors. The grade before stays; this one follows it. */
export const gradePost: UseCase<typeof GradePost> = async (cx, { post: code, over, factors, validUntil, ...words }) => {
  const post = await findPost(cx.tx, sightOf(cx, false), code)
  if (!post) return no('post-not-found')
  if (over !== undefined && over !== (await newestGrading(cx.tx, post.id))) return no('graded-meanwhile')
  const assessed = assess(factors, validUntil, cx.today)
  if (!assessed.ok) return assessed

  const { inputs, total, grade } = assessed.value
  const grading = {
    id: cx.newId('grading'),
    postId: post.id,
    method: factorSumMethod.method,
    methodVersion: factorSumMethod.version,
    inputs,
    total,
    grade,
    selfGrade: words.selfGrade,
    reviewers: words.reviewers,
    lowerHint: words.lower,
    gradedOn: cx.today,
    validUntil,
    recordedAt: cx.now,
  }
  await saveGradings(cx.tx, [grading])
  await savePostEvents(cx.tx, [
    {
      id: cx.newId('post-event'),
      postId: post.id,
      riskPointId: null,
      kind: 'review',
      happenedOn: cx.today,
      count: null,
      note: { zh: '', en: '' },
      grade,
      recordedAt: cx.now,
    },
  ])
  cx.record('grading', grading.id, { ...grading })
  return ok({ grade, total })
}
