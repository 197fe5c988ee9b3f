import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { nobody } from '#platform/context.ts'
import type { RedeemCode } from '../contract/sign-in.ts'
import { isOpen, plainCode } from '../rules/code.ts'
import { choosePassword } from '../rules/password.ts'
import { isAdmitted, markSignedUp, savePreferences } from '../store/accounts.ts'
import { claimAccount } from '../store/accounts-claimed.ts'
import { loadCode, useCode } from '../store/codes.ts'
import { savePassword } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { beThe, openSession } from './open-session.ts'
import { recordRefused } from './record-refused.ts'
import { digestOf, hashSecret, isCommonPassword } from './secrets.ts'

/**
 * IDN-9: a printed code opens the account once, and its person chooses a password; every session from before ends. The
 * password is looked at first, so that a weak one costs neither the code nor a try.
 */
export const redeemCode: UseCase<typeof RedeemCode> = async (cx, { staffNo, code, password, language }) => {
  const account = await claimAccount(cx.tx, staffNo)
  const chosen = choosePassword(password, { staffNo, name: '' }, isCommonPassword)
  if (!chosen.ok) {
    cx.giveTryBack()
    return no(chosen.refusal)
  }
  const person = account?.personId ?? nobody
  await beThe(cx, person)
  const kept = await loadCode(cx.tx, person)
  // The password is hashed before the code is judged: a wrong code takes as long as a right one.
  const hash = await hashSecret(chosen.value)
  const isRight = kept?.digest.equals(digestOf(plainCode(code))) === true && isOpen(kept, cx.now)
  if (!isRight || !isAdmitted(account)) {
    recordRefused(cx, account, 'code')
    return ok({ signedIn: false })
  }
  await useCode(cx.tx, kept.id, cx.now)
  await savePassword(cx.tx, { personId: person, hash, chosenAt: cx.now })
  if (account.signedUpAt === null) await savePreferences(cx.tx, person, { language, theme: account.theme })
  await markSignedUp(cx.tx, person, cx.now)
  await endSessions(cx.tx, person)
  cx.record('account', person, { password: 'chosen', code: kept.id })
  await openSession(cx, person, 'code', 'plain')
  return ok({ signedIn: true })
}
