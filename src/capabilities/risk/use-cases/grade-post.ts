import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { GradePost } from '../contract/deeds.ts'
import { assessBy } from '../rules/assessment.ts'
import { newestGrading, saveGradings, savePostEvents } from '../store/register.ts'
import { findPost, sightOf } from '../store/sight.ts'

/** RSK-10, RSK-85: grades a post by one of the methods. The grade before stays; this one follows it. */
export const gradePost: UseCase<typeof GradePost> = async (
  cx,
  { post: code, over, method, factors, answers, validUntil, ...words },
) => {
  const post = await findPost(cx.tx, sightOf(cx, false), code)
  if (!post) return no('post-not-found')
  if (over !== undefined && over !== (await newestGrading(cx.tx, post.id))) return no('graded-meanwhile')
  const assessed = assessBy({ method, factors, answers, validUntil }, cx.today)
  if (!assessed.ok) return assessed

  const grading = {
    id: cx.newId('grading'),
    postId: post.id,
    ...assessed.value,
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
      grade: grading.grade,
      recordedAt: cx.now,
    },
  ])
  cx.record('grading', grading.id, { ...grading })
  return ok({ grade: grading.grade, total: grading.total })
}
