import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { EndEmergency } from '../contract/granting.ts'
import { emergencyState } from '../rules/emergency.ts'
import { changeEmergency, loadEmergency } from '../store/emergencies.ts'

/** IDN-25: any administrator may end it before its hour. */
export const endEmergency: UseCase<typeof EndEmergency> = async (cx, { emergency: id }) => {
  const emergency = await loadEmergency(cx.tx, id)
  if (!emergency) return no('emergency-not-found')
  if (emergencyState(emergency, cx.now) !== 'open') return no('already-ended')
  await changeEmergency(cx.tx, id, { endedAt: cx.now })
  cx.record('emergency', id, { ended: cx.now })
  return ok({ endedAt: cx.now })
}
