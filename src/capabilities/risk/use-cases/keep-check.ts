import { type Day, dayIn } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import { acceptCheck, type CheckFault, isEnteredLate, type Sample } from '../rules/control-check.ts'
import type { ControlCheck } from '../rules/risk-point.ts'
import { saveControlChecks } from '../store/register.ts'
import { loadControl, setNextCheck } from '../store/risk-points.ts'
import { holdsPost, sightOf } from '../store/sight.ts'

export interface CheckMade {
  readonly control: Id<'control'>
  readonly checkedOn: Day
  readonly effective: boolean
  readonly nextDueOn: Day | null
  /** The post that looked; without it the one that the control names. */
  readonly checker?: string | null
  readonly sample?: Sample | null
}

/** RSK-8, RSK-9, RSK-135: keeps a check with both its clocks, the post that looked and at how many. */
export const keepCheck = async (
  cx: Acting,
  { control: controlId, checkedOn, effective, nextDueOn, checker = null, sample = null }: CheckMade,
): Promise<Result<{ readonly late: boolean }, CheckFault | 'control-not-found'>> => {
  const control = await loadControl(cx.tx, sightOf(cx, false), controlId)
  if (!control) return no('control-not-found')
  const { ownerPost } = control
  const checkerPost = checker ?? control.checkerPost
  const holdsOwnerPost = ownerPost !== null && (await holdsPost(cx.tx, cx.actor.person, ownerPost, cx.today))
  const accepted = acceptCheck({ checkedOn, nextDueOn, holdsOwnerPost }, cx.today)
  if (!accepted.ok) return accepted

  const check: ControlCheck = {
    ...{ id: cx.newId('control-check'), controlId, checkedOn, effective, checkerPost },
    ...{ sampleLooked: sample?.looked ?? null, sampleOf: sample?.of ?? null, recordedAt: cx.now },
  }
  await saveControlChecks(cx.tx, [check])
  await setNextCheck(cx.tx, controlId, nextDueOn)
  cx.record('control-check', check.id, { ...check, nextDueOn })
  return ok({ late: isEnteredLate(checkedOn, dayIn(cx.now, cx.timeZone)) })
}
