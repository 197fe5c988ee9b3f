import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { GradePost } from '../contract/deeds.ts'
import { assessBy } from '../rules/assessment.ts'
import { asksFor, gradeWaitsFor } from '../rules/grade-confirmation.ts'
import { gradeInForce, saveGradingProposal, settleGrading, waitingGrading } from '../store/gradings.ts'
import { methodInForce } from '../store/methods.ts'
import { findPost, sightOf } from '../store/sight.ts'

/**
 * RSK-10, RSK-85, RSK-136, RSK-138: grades a post by the method in force. The grade in force stays until a second person confirms
 * this one; one that waited is replaced, and stays.
 */
export const gradePost: UseCase<typeof GradePost> = async (
  cx,
  { post: code, over, method, factors, answers, validUntil, reviewers, lower },
) => {
  const post = await findPost(cx.tx, sightOf(cx, false), code)
  if (!post) return no('post-not-found')
  const now = await gradeInForce(cx.tx, post.id)
  const waiting = await waitingGrading(cx.tx, post.id)
  if (over !== undefined && over !== (waiting ?? now?.id ?? null)) return no('graded-meanwhile')
  if (method !== (await methodInForce(cx))) return no('other-method')
  const assessed = assessBy({ method, factors, answers, validUntil }, cx.today)
  if (!assessed.ok) return assessed

  if (waiting) await settleGrading(cx.tx, waiting, { outcome: 'replaced', on: cx.today })
  const proposal = {
    ...{ id: cx.newId('grading'), postId: post.id, ...assessed.value },
    asks: asksFor(now?.grade ?? null, assessed.value.grade),
    ...{ reviewers, lowerHint: lower, validUntil, proposedBy: cx.actor.person, proposedOn: cx.today },
    ...{ recordedAt: cx.now, settledOn: null, outcome: null, note: '' },
  }
  await saveGradingProposal(cx.tx, proposal)
  cx.record('grading', proposal.id, { ...proposal, replaces: waiting ?? null })
  const { grade, total, asks } = proposal
  return ok({ grade, total, waits: gradeWaitsFor(asks) })
}
