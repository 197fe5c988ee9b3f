import { dayIn } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordControlCheck } from '../contract/deeds.ts'
import { acceptCheck, isEnteredLate } from '../rules/control-check.ts'
import { saveControlChecks } from '../store/register.ts'
import { loadControl, setNextCheck } from '../store/risk-points.ts'
import { holdsPost, sightOf } from '../store/sight.ts'

/** RSK-8, RSK-9: records a check with both its clocks, and when the next one is due. */
export const recordControlCheck: UseCase<typeof RecordControlCheck> = async (
  cx,
  { control: controlId, checkedOn, effective, nextDueOn },
) => {
  const control = await loadControl(cx.tx, sightOf(cx, false), controlId)
  if (!control) return no('control-not-found')
  const { ownerPost } = control
  const holdsOwnerPost = ownerPost !== null && (await holdsPost(cx.tx, cx.actor.person, ownerPost, cx.today))
  const accepted = acceptCheck({ checkedOn, nextDueOn, holdsOwnerPost }, cx.today)
  if (!accepted.ok) return accepted

  const check = { id: cx.newId('control-check'), controlId, checkedOn, effective, recordedAt: cx.now }
  await saveControlChecks(cx.tx, [check])
  await setNextCheck(cx.tx, controlId, nextDueOn)
  cx.record('control-check', check.id, { ...check, nextDueOn })
  return ok({ late: isEnteredLate(checkedOn, dayIn(cx.now, cx.timeZone)) })
}
