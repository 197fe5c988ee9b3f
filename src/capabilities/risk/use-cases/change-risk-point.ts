import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeRiskPoint } from '../contract/deeds.ts'
import type { Place } from '../rules/likelihood-consequence.ts'
import { mayPlace, namesSomebody, samePlace } from '../rules/proposal.ts'
import { placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions, saveSteps, stepsOf, versionOf } from '../store/confirmations.ts'
import { changeRiskPoint as keep, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'

/**
 * RSK-14: changes a risk point; its grade follows its place, and another grade is confirmed anew. What stood there
 * before stays as a version (RSK-84).
 */
export const changeRiskPoint: UseCase<typeof ChangeRiskPoint> = async (
  cx,
  { riskPoint, version, before, after, lesson, closed, ...words },
) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  if (version !== undefined && version !== (await versionOf(cx.tx, point.id))) return no('changed-meanwhile')
  const post = await postOfPoint(cx.tx, point.postId)
  const texts = [words.name, words.cause, words.manifestation, words.benefits, words.indicator]
  if (namesSomebody(texts, await namesAround(cx.tx, post))) return no('names-a-person')
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
  if (changed.grade !== point.grade)
    await saveSteps(cx.tx, [
      openingStep(
        cx,
        changed,
        'regraded',
        standingOf(cx, post.unitPath).level,
        (await stepsOf(cx.tx, point.id)).length + 1,
      ),
    ])
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
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
