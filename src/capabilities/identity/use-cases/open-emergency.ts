import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { OpenEmergency } from '../contract/granting.ts'
import { emergencyEnd, isOpen } from '../rules/emergency.ts'
import { saveEmergency, unsettledOf } from '../store/emergencies.ts'

/** IDN-25: an hour of what an officer sees; a second one waits until the first has been looked at. */
export const openEmergency: UseCase<typeof OpenEmergency> = async (cx, { reason }) => {
  const unsettled = await unsettledOf(cx.tx, cx.actor.person)
  if (unsettled.some((one) => isOpen(one, cx.now))) return no('already-open')
  if (unsettled.length > 0) return no('review-first')
  const id = cx.newId('emergency')
  const endsAt = emergencyEnd(cx.now)
  await saveEmergency(cx.tx, {
    id,
    personId: cx.actor.person,
    reason: reason.trim(),
    openedAt: cx.now,
    endsAt,
    endedAt: null,
    reviewedBy: null,
    reviewedAt: null,
    finding: null,
  })
  cx.record('emergency', id, { person: cx.actor.person, reason: reason.trim(), endsAt })
  return ok({ endsAt })
}
