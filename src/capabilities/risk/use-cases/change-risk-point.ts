import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeRiskPoint } from '../contract/deeds.ts'
import type { Place } from '../rules/likelihood-consequence.ts'
import { mayPlace, samePlace } from '../rules/proposal.ts'
import { placed, type RiskPoint } from '../rules/risk-point.ts'
import { changeRiskPoint as keep, loadRiskPoint } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-14: changes a risk point; its grade follows its place. What stood there before stays in the fact. */
export const changeRiskPoint: UseCase<typeof ChangeRiskPoint> = async (
  cx,
  { riskPoint, before, after, lesson, closed, ...words },
) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const moved = !samePlace(before, placeBefore(point)) || !samePlace(after, placeAfter(point))
  const allowed = mayPlace(cx.actor.roles.includes('officer'), point.confirmedOn !== null, moved)
  if (!allowed.ok) return allowed

  const changed: RiskPoint = {
    ...point,
    ...words,
    ...placed(before, after),
    lessonCode: lesson,
    closedOn: closed ? cx.today : null,
  }
  await keep(cx.tx, changed)
  cx.record('risk-point', point.id, { from: point, to: changed })
  return ok({ no: changed.no, grade: changed.grade })
}

const placeBefore = (point: RiskPoint): Place => ({
  likelihood: point.beforeLikelihood,
  consequence: point.beforeConsequence,
})

const placeAfter = (point: RiskPoint): Place => ({
  likelihood: point.afterLikelihood,
  consequence: point.afterConsequence,
})
