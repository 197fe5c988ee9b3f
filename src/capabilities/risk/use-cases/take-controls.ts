import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { type SwappedControls, swapOf } from '../rules/control-swap.ts'
import type { ProposedControl } from '../rules/register-row.ts'
import type { Control } from '../rules/risk-point.ts'
import { saveControls } from '../store/register.ts'
import { closeControl, openControls } from '../store/risk-points.ts'

/** RSK-153: the controls of a register take the place of those that it no longer names, which stay in the history. */
export const takeControls = async (cx: Acting, point: Id<'risk-point'>, swap: SwappedControls): Promise<void> => {
  const { goes, comes } = swapOf(await openControls(cx.tx, point), swap)
  const controls = comes.map(({ said, instead }): Control => {
    const control = controlOf(cx, said, point)
    if (!instead) return control
    const { frequency, ownerPost, checkerPost, dueOn } = instead
    return { ...control, frequency, ownerPost, checkerPost, dueOn }
  })
  for (const { id } of goes) {
    await closeControl(cx.tx, point, id, cx.today)
    cx.record('control', id, { closed: cx.today })
  }
  await saveControls(cx.tx, controls)
  for (const control of controls) cx.record('control', control.id, { ...control })
}

/** A control as a register words it: what is done, without who and when. */
export const controlOf = (cx: Acting, { text, kind }: ProposedControl, riskPointId: Id<'risk-point'>): Control => ({
  id: cx.newId('control'),
  riskPointId,
  text: named(text, null),
  kind,
  frequency: named('', null),
  ownerPost: null,
  checkerPost: null,
  dueOn: null,
  addedOn: cx.today,
  instead: null,
  closedOn: null,
})
