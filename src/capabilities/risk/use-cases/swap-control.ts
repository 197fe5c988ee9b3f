import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import type { ControlKind } from '../rules/risk-point.ts'
import { closeControl } from '../store/risk-points.ts'
import { addControl } from './add-control.ts'

export interface ControlSwap {
  readonly riskPoint: Id<'risk-point'>
  /** The control that gives way; it is closed and kept. */
  readonly closes: Id<'control'> | null
  readonly text: Pair
  readonly kind: ControlKind
  readonly frequency: Pair
  readonly owner: string | null
  readonly checker: string | null
  /** When it is to be checked first. */
  readonly dueOn: Day | null
  /** Why, where whoever changes it says so (RSK-129). */
  readonly why?: string
}

/** RSK-70: a changed control takes the place of the one that failed; the old one is closed and stays in the history. */
export const swapControl = async (
  cx: Acting,
  { closes, why, ...control }: ControlSwap,
): Promise<Result<Id<'control'>, 'risk-point-not-found' | 'post-not-found' | 'checker-is-owner'>> => {
  const added = await addControl(cx, control)
  if (!added.ok) return added
  if (closes) {
    await closeControl(cx.tx, control.riskPoint, closes, cx.today)
    cx.record('control', closes, { closedOn: cx.today, followedBy: added.value.control, ...(why && { reason: why }) })
  }
  return ok(added.value.control)
}
