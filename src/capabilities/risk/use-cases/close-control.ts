import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CloseControl } from '../contract/deeds.ts'
import { mayClose, whyChanged } from '../rules/control-change.ts'
import { closeControl as close, loadControl, loadRiskPoint, otherControls, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'

/** RSK-129, RSK-130: a control that is no longer carried out is closed with the reason, and stays in the history. */
export const closeControl: UseCase<typeof CloseControl> = async (cx, { control, reason }) => {
  const standing = await loadControl(cx.tx, sightOf(cx, false), control)
  const point = standing && (await loadRiskPoint(cx.tx, sightOf(cx, false), standing.riskPointId))
  if (!standing || !point) return no('control-not-found')
  const why = whyChanged(reason, await namesAround(cx.tx, await postOfPoint(cx.tx, point.postId)))
  if (!why.ok) return why
  const allowed = mayClose({
    point,
    closes: standing,
    stay: await otherControls(cx.tx, standing),
  })
  if (!allowed.ok) return allowed

  await close(cx.tx, point.id, standing.id, cx.today)
  cx.record('control', standing.id, { closedOn: cx.today, reason: why.value })
  return ok({ closedOn: cx.today })
}
