import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetPin } from '../contract/shared-devices.ts'
import { plainPassword } from '../rules/password.ts'
import { choosePin } from '../rules/pin.ts'
import { loadPassword } from '../store/passwords.ts'
import { savePin } from '../store/pins.ts'
import { hashSecret, matchesSecret } from './secrets.ts'

export const setPin: UseCase<typeof SetPin> = async (cx, { password, pin }) => {
  const { person, staffNo } = cx.actor
  const chosen = choosePin(pin, staffNo)
  if (!chosen.ok) {
    cx.giveTryBack()
    return no(chosen.refusal)
  }
  const kept = await loadPassword(cx.tx, person)
  if (!(await matchesSecret(plainPassword(password), kept?.hash))) {
    cx.record('session', person, { refused: 'password' })
    return ok({ set: false })
  }
  await savePin(cx.tx, { personId: person, hash: await hashSecret(chosen.value), chosenAt: cx.now, failures: 0 })
  cx.record('account', person, { pin: 'chosen' })
  cx.forgive()
  return ok({ set: true })
}
