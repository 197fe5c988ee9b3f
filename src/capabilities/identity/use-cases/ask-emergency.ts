import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskEmergency } from '../contract/granting.ts'
import { askEmergency as ask } from '../rules/emergency.ts'
import { isAdmitted, lockAccount } from '../store/accounts.ts'
import { saveEmergency, unsettledOf } from '../store/emergencies.ts'

/** IDN-25: asks for an hour of what an officer sees; it opens when another administrator opens it. */
export const askEmergency: UseCase<typeof AskEmergency> = async (cx, { reason }) => {
  const { person } = cx.actor
  if (!isAdmitted(await lockAccount(cx.tx, person))) return no('emergency-not-found')
  const asked = ask(await unsettledOf(cx.tx, person), cx.now)
  if (!asked.ok) return asked
  const id = cx.newId('emergency')
  const lapsesAt = asked.value
  await saveEmergency(cx.tx, { id, personId: person, reason: reason.trim(), askedAt: cx.now, lapsesAt })
  cx.record('emergency', id, { asked: person, reason: reason.trim(), lapsesAt })
  return ok({ emergency: id, lapsesAt })
}
