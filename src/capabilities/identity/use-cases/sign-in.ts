import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { nobody } from '#platform/context.ts'
import type { SignIn } from '../contract/sign-in.ts'
import { plainPassword } from '../rules/password.ts'
import { isAdmitted } from '../store/accounts.ts'
import { claimAccount } from '../store/accounts-claimed.ts'
import { loadPassword } from '../store/passwords.ts'
import { beThe, openSession } from './open-session.ts'
import { recordRefused } from './record-refused.ts'
import { matchesSecret } from './secrets.ts'

/** IDN-7: known or not, with or without a password, the same work is done and the same answer given. */
export const signIn: UseCase<typeof SignIn> = async (cx, { staffNo, password, ownDevice }) => {
  const account = await claimAccount(cx.tx, staffNo)
  const person = account?.personId ?? nobody
  await beThe(cx, person)
  const kept = await loadPassword(cx.tx, person)
  const isRight = await matchesSecret(plainPassword(password), kept?.hash)
  if (!isRight || !isAdmitted(account)) {
    recordRefused(cx, account, 'password')
    return ok({ signedIn: false })
  }
  await openSession(cx, person, 'password', ownDevice ? 'lasting' : 'plain')
  return ok({ signedIn: true })
}
