import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { nobody } from '#platform/context.ts'
import type { SignInWithPin } from '../contract/shared-devices.ts'
import { pinTries } from '../rules/pin.ts'
import { isAdmitted } from '../store/accounts.ts'
import { claimAccount } from '../store/accounts-claimed.ts'
import { countPinFailures, loadPin } from '../store/pins.ts'
import { presentDevice } from '../store/present-device.ts'
import { beThe, openSession } from './open-session.ts'
import { recordRefused } from './record-refused.ts'
import { matchesSecret } from './secrets.ts'

/** IDN-15: number and PIN open a short session of a learner, on a registered device and nowhere else. */
export const signInWithPin: UseCase<typeof SignInWithPin> = async (cx, { staffNo, pin }) => {
  if (!(await presentDevice(cx.tx, cx.from.device))) return no('device-not-found')
  const account = await claimAccount(cx.tx, staffNo)
  const person = account?.personId ?? nobody
  await beThe(cx, person)
  const kept = await loadPin(cx.tx, person)
  const isRight = await matchesSecret(pin, kept?.hash)
  if (!kept || kept.failures >= pinTries || !isRight || !isAdmitted(account)) {
    if (kept) await countPinFailures(cx.tx, person, Math.min(kept.failures + 1, pinTries))
    recordRefused(cx, account, 'pin')
    return ok({ signedIn: false })
  }
  await countPinFailures(cx.tx, person, 0)
  await openSession(cx, person, 'pin', 'shared')
  return ok({ signedIn: true })
}
