import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnRiskPoint } from '../contract/deeds.ts'
import { doubt } from '../rules/proposal.ts'
import { keepVersions, saveSteps, stepsOf } from '../store/confirmations.ts'
import { changeRiskPoint, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

/** RSK-82: turns a proposal down with a reason; proposal and reason stay in the history. */
export const returnRiskPoint: UseCase<typeof ReturnRiskPoint> = async (cx, { riskPoint, reason }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  if (point.confirmedOn !== null) return no('already-confirmed')
  const post = await postOfPoint(cx.tx, point.postId)
  const line = doubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line

  await saveSteps(cx.tx, [
    {
      id: cx.newId('risk-point-step'),
      riskPointId: point.id,
      turn: (await stepsOf(cx.tx, point.id)).length + 1,
      step: 'returned',
      need: null,
      level: standingOf(cx, post.unitPath).level,
      grade: point.grade,
      personId: cx.actor.person,
      note: line.value,
      takenOn: cx.today,
      recordedAt: cx.now,
    },
  ])
  await changeRiskPoint(cx.tx, { ...point, closedOn: cx.today })
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  cx.record('risk-point', point.id, { returned: line.value })
  return ok({ no: point.no })
}
