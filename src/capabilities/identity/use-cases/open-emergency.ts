import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { OpenEmergency } from '../contract/granting.ts'
import { openEmergency as open } from '../rules/emergency.ts'
import { isAdmitted, loadAccount } from '../store/accounts.ts'
import { changeEmergency, loadEmergency } from '../store/emergencies.ts'

/** IDN-25: the second person opens what another asked for; the hour begins now. */
export const openEmergency: UseCase<typeof OpenEmergency> = async (cx, { emergency: id }) => {
  const emergency = await loadEmergency(cx.tx, id)
  if (!emergency || !isAdmitted(await loadAccount(cx.tx, emergency.person))) return no('emergency-not-found')
  const opened = open(emergency, cx.actor.person, cx.now)
  if (!opened.ok) return opened
  const endsAt = opened.value
  await changeEmergency(cx.tx, id, { openedAt: cx.now, openedBy: cx.actor.person, endsAt })
  cx.record('emergency', id, { opened: cx.now, person: emergency.person, endsAt })
  return ok({ endsAt })
}
