import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnGrade } from '../contract/grades.ts'
import { mayConfirmGrade } from '../rules/grade-confirmation.ts'
import { answerDoubt } from '../rules/proposal.ts'
import { loadGradingProposal, settleGrading } from '../store/gradings.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

/** RSK-136: the second person does not agree and says why; the grade in force stays, and so does what was proposed. */
export const returnGrade: UseCase<typeof ReturnGrade> = async (cx, { grading: id, reason }) => {
  const found = await loadGradingProposal(cx.tx, sightOf(cx, false), id)
  if (!found) return no('grading-not-found')
  const may = mayConfirmGrade(found.proposal, {
    ...standingOf(cx, found.post.unitPath),
    person: cx.actor.person,
  })
  if (!may.ok) return may
  const line = answerDoubt(reason, await namesAround(cx.tx, found.post))
  if (!line.ok) return line
  await settleGrading(cx.tx, id, { outcome: 'returned', on: cx.today, note: line.value })
  cx.record('grading', id, { returned: line.value })
  return ok({ grade: found.proposal.grade })
}
