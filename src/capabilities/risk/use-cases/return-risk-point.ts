import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReturnRiskPoint } from '../contract/deeds.ts'
import { mayReturn } from '../rules/confirmation.ts'
import { worstOf } from '../rules/point-change.ts'
import { doubt } from '../rules/proposal.ts'
import { keepVersions, saveSteps, stepsOf, versionOf } from '../store/confirmations.ts'
import { settleChange, waitingChangeOf } from '../store/point-changes.ts'
import { changeRiskPoint, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { sharing } from '../store/shared-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'
import { pointsOf } from './points-of.ts'

/**
 * RSK-82, RSK-131: turns a proposal down with a reason, or the change of a point, which then stays as it is; both stay in
 * the history.
 */
export const returnRiskPoint: UseCase<typeof ReturnRiskPoint> = async (cx, { riskPoint, version, reason }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const change = await waitingChangeOf(cx.tx, point.id)
  if (point.confirmedOn !== null && !change) return no('already-confirmed')
  if (version !== (await versionOf(cx.tx, point.id))) return no('changed-meanwhile')
  const post = await postOfPoint(cx.tx, point.postId)
  const steps = await stepsOf(cx.tx, point.id)
  const standing = standingOf(cx, post.unitPath)
  const others = change?.kind === 'shared' ? await pointsOf(cx, (await sharing(cx.tx, point.id)).others) : []
  const may = mayReturn(steps, worstOf(point.grade, others), { ...standing, person: cx.actor.person })
  if (!may.ok) return may
  const line = doubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line

  const opened = openingStep(cx, point, 'returned', standing.level, steps.length + 1)
  await saveSteps(cx.tx, [{ ...opened, note: line.value }])
  if (change) await settleChange(cx.tx, change.id, 'returned', cx.today)
  else {
    await changeRiskPoint(cx.tx, { ...point, closedOn: cx.today })
    await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  }
  cx.record('risk-point', point.id, { returned: line.value, change: change?.id ?? null })
  return ok({ no: point.no })
}
