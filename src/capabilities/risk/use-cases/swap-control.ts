import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import { mayClose } from '../rules/control-change.ts'
import { closeControl, loadControl, loadRiskPoint, otherControls } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'
import { type NewControl, putControl } from './put-control.ts'

export interface ControlSwap extends NewControl {
  /** The control that gives way; it is closed and kept. */
  readonly closes: Id<'control'> | null
  /** Why, where whoever changes it says so (RSK-129). */
  readonly why?: string
}

/** RSK-70, RSK-130: a changed control takes the place of the one that failed; the old one is closed and stays in the history. */
export const swapControl = async (
  cx: Acting,
  { closes, why, ...control }: ControlSwap,
): Promise<Result<Id<'control'>, 'risk-point-not-found' | 'post-not-found' | 'checker-is-owner' | 'last-control'>> => {
  if (control.owner !== null && control.owner === control.checker) return no('checker-is-owner')
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), control.riskPoint)
  const standing = point && closes ? await loadControl(cx.tx, sightOf(cx, false), closes) : undefined
  if (point && standing) {
    const comes = { kind: control.kind, ownerPost: control.owner, checkerPost: control.checker }
    const stay = [...(await otherControls(cx.tx, standing)), comes]
    const allowed = mayClose({ point, closes: standing, stay })
    if (!allowed.ok) return allowed
  }
  const added = await putControl(cx, control)
  if (!added.ok) return added
  if (closes) {
    await closeControl(cx.tx, control.riskPoint, closes, cx.today)
    cx.record('control', closes, { closedOn: cx.today, followedBy: added.value, ...(why && { reason: why }) })
  }
  return ok(added.value)
}
