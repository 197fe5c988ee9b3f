import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmGrade } from '../contract/grades.ts'
import { mayConfirmGrade } from '../rules/grade-confirmation.ts'
import { validity } from '../rules/grading.ts'
import type { Grading } from '../rules/risk-point.ts'
import { loadGradingProposal, selfGradeOf, settleGrading } from '../store/gradings.ts'
import { methodInForce } from '../store/methods.ts'
import { saveGradings, savePostEvents } from '../store/register.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

/** RSK-136: the second person agrees, and from today the grade counts; what the unit said of itself stays beside it. */
export const confirmGrade: UseCase<typeof ConfirmGrade> = async (cx, { grading: id }) => {
  const found = await loadGradingProposal(cx.tx, sightOf(cx, false), id)
  if (!found) return no('grading-not-found')
  const { proposal, post } = found
  const may = mayConfirmGrade(proposal, { ...standingOf(cx, post.unitPath), person: cx.actor.person })
  if (!may.ok) return may
  if (proposal.method !== (await methodInForce(cx))) return no('other-method')
  if (!validity(proposal.validUntil, cx.today)) return no('validity-wrong')

  await settleGrading(cx.tx, id, { outcome: 'confirmed', on: cx.today })
  const { postId, method, methodVersion, inputs, total, grade, reviewers, lowerHint, validUntil } = proposal
  const said = await selfGradeOf(cx.tx, postId, cx.today)
  const grading: Grading = {
    ...{ id, postId, method, methodVersion, inputs, total, grade, selfGrade: said?.grade ?? null },
    ...{ reviewers, lowerHint, gradedOn: cx.today, validUntil, recordedAt: cx.now },
  }
  await saveGradings(cx.tx, [grading])
  await savePostEvents(cx.tx, [
    {
      ...{ id: cx.newId('post-event'), postId, riskPointId: null, kind: 'review', happenedOn: cx.today },
      ...{ count: null, note: { zh: '', en: '' }, grade, recordedAt: cx.now },
    },
  ])
  cx.record('grading', id, { confirmed: grading })
  return ok({ grade, total })
}
