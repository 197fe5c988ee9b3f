import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReviewEmergency } from '../contract/granting.ts'
import { reviewEmergency as review } from '../rules/emergency.ts'
import { changeEmergency, loadEmergency } from '../store/emergencies.ts'

/** IDN-26: another administrator looks at it afterwards and says in a line what it showed. */
export const reviewEmergency: UseCase<typeof ReviewEmergency> = async (cx, { emergency: id, finding }) => {
  const emergency = await loadEmergency(cx.tx, id)
  if (!emergency) return no('emergency-not-found')
  const reviewed = review(emergency, cx.actor.person, cx.now)
  if (!reviewed.ok) return reviewed
  await changeEmergency(cx.tx, id, { reviewedBy: cx.actor.person, reviewedAt: reviewed.value, finding: finding.trim() })
  cx.record('emergency', id, { finding: finding.trim() })
  return ok({ reviewedAt: reviewed.value })
}
