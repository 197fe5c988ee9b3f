import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ProposeRiskPoint } from '../contract/deeds.ts'
import { confirmedFor } from '../rules/proposal.ts'
import { placed, type RiskPoint } from '../rules/risk-point.ts'
import { saveRiskPoints } from '../store/register.ts'
import { nextNo } from '../store/risk-points.ts'
import { findPost, sightOf } from '../store/sight.ts'

/** RSK-13: adds a risk point; its grade is computed and it counts once the officer has confirmed it. */
export const proposeRiskPoint: UseCase<typeof ProposeRiskPoint> = async (
  cx,
  { post: code, before, after, lesson, ...words },
) => {
  const post = await findPost(cx.tx, sightOf(cx, false), code)
  if (!post) return no('post-not-found')
  const point: RiskPoint = {
    id: cx.newId('risk-point'),
    no: await nextNo(cx.tx),
    postId: post.id,
    indicator: { zh: '', en: '' },
    ...words,
    ...placed(before, after),
    selfGrade: null,
    lessonCode: lesson,
    departmentHead: { zh: '', en: '' },
    responsibleLeader: { zh: '', en: '' },
    confirmedOn: confirmedFor(cx.actor.roles.includes('officer'), cx.today),
    closedOn: null,
  }
  await saveRiskPoints(cx.tx, [point])
  cx.record('risk-point', point.id, { ...point })
  return ok({ no: point.no, grade: point.grade, confirmed: point.confirmedOn !== null })
}
