import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmRiskPoint } from '../contract/deeds.ts'
import { changeRiskPoint, loadRiskPoint } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-13: from this day on the proposed risk point counts. */
export const confirmRiskPoint: UseCase<typeof ConfirmRiskPoint> = async (cx, { riskPoint }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  if (point.confirmedOn !== null) return no('already-confirmed')
  await changeRiskPoint(cx.tx, { ...point, confirmedOn: cx.today })
  cx.record('risk-point', point.id, { confirmedOn: cx.today })
  return ok({ no: point.no })
}
