import { keepCheck } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordDrawnCheck } from '../contract/draws.ts'
import { acceptDrawnCheck } from '../rules/draw.ts'
import { drawItem, loadDraw, saveDrawnCheck, uncheckedOf } from '../store/draws.ts'

/** SUP-37: a check like any other, recorded by nobody who carries the control out; it tests the control in the register. */
export const recordDrawnCheck: UseCase<typeof RecordDrawnCheck> = async (cx, { draw: id, ...check }) => {
  const draw = await loadDraw(cx.tx, cx.actor.reach.units, id)
  if (!draw) return no('draw-not-found')
  const accepted = acceptDrawnCheck(draw, await drawItem(cx.tx, draw, check.control), check.checkedOn)
  if (!accepted.ok) return accepted
  const recorded = await keepCheck(cx, check)
  if (!recorded.ok) return recorded
  await saveDrawnCheck(cx.tx, draw, check.control, check.checkedOn, check.effective)
  cx.record('control-draw', id, { control: check.control, checkedOn: check.checkedOn, effective: check.effective })
  return ok({ left: await uncheckedOf(cx.tx, id) })
}
