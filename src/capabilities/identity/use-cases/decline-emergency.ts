import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DeclineEmergency } from '../contract/granting.ts'
import { emergencyState } from '../rules/emergency.ts'
import { changeEmergency, loadEmergency } from '../store/emergencies.ts'

/** IDN-25: another administrator says no, or who asked takes it back, before it is open. */
export const declineEmergency: UseCase<typeof DeclineEmergency> = async (cx, { emergency: id }) => {
  const emergency = await loadEmergency(cx.tx, id)
  if (!emergency || emergencyState(emergency, cx.now) !== 'asked') return no('emergency-not-found')
  await changeEmergency(cx.tx, id, { declinedBy: cx.actor.person, declinedAt: cx.now })
  const outcome = emergency.person === cx.actor.person ? 'withdrawn' : 'refused'
  cx.record('emergency', id, { outcome })
  return ok({ outcome })
}
