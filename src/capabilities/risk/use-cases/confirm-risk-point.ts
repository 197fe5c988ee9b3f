import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmRiskPoint } from '../contract/deeds.ts'
import { takeStep, waitsFor } from '../rules/confirmation.ts'
import { keepVersions, saveSteps, stepsOf } from '../store/confirmations.ts'
import { changeRiskPoint, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

/** RSK-82: takes the next step that is this person's; with the last one the risk point counts. */
export const confirmRiskPoint: UseCase<typeof ConfirmRiskPoint> = async (cx, { riskPoint }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const steps = await stepsOf(cx.tx, point.id)
  if (steps.length === 0 && point.confirmedOn !== null) return no('already-confirmed')
  const standing = standingOf(cx, (await postOfPoint(cx.tx, point.postId)).unitPath)
  const taken = takeStep(steps, point.grade, { ...standing, person: cx.actor.person })
  if (!taken.ok) return taken

  const step = {
    id: cx.newId('risk-point-step'),
    riskPointId: point.id,
    turn: steps.length + 1,
    step: 'taken' as const,
    need: taken.value.need,
    level: standing.level,
    grade: point.grade,
    personId: cx.actor.person,
    note: '',
    takenOn: cx.today,
    recordedAt: cx.now,
  }
  await saveSteps(cx.tx, [step])
  const confirmedOn = point.confirmedOn ?? (taken.value.last ? cx.today : null)
  if (confirmedOn !== point.confirmedOn) {
    await changeRiskPoint(cx.tx, { ...point, confirmedOn })
    await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  }
  cx.record('risk-point', point.id, { step: step.need, grade: point.grade, confirmedOn })
  return ok({ no: point.no, waits: [...waitsFor([...steps, step], point.grade)] })
}
