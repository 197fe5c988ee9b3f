import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnRiskPoint } from '../contract/deeds.ts'
import { doubt } from '../rules/proposal.ts'
import { keepVersions, saveSteps, stepsOf } from '../store/confirmations.ts'
import { settleChange, waitingChangeOf } from '../store/point-changes.ts'
import { changeRiskPoint, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'

/**
 * RSK-82, RSK-131: turns a proposal down with a reason, or the change of a point, which then stays as it is; both stay in
 * the history.
 */
export const returnRiskPoint: UseCase<typeof ReturnRiskPoint> = async (cx, { riskPoint, reason }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const change = await waitingChangeOf(cx.tx, point.id)
  if (point.confirmedOn !== null && !change) return no('already-confirmed')
  const post = await postOfPoint(cx.tx, point.postId)
  const line = doubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line

  const turn = (await stepsOf(cx.tx, point.id)).length + 1
  const level = standingOf(cx, post.unitPath).level
  await saveSteps(cx.tx, [{ ...openingStep(cx, point, 'returned', level, turn), note: line.value }])
  if (change) await settleChange(cx.tx, change.id, 'returned', cx.today)
  else {
    await changeRiskPoint(cx.tx, { ...point, closedOn: cx.today })
    await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  }
  cx.record('risk-point', point.id, { returned: line.value, change: change?.id ?? null })
  return ok({ no: point.no })
}
