import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangePassword } from '../contract/sign-in.ts'
import { choosePassword, plainPassword } from '../rules/password.ts'
import { loadPassword, savePassword } from '../store/passwords.ts'
import { endSessions } from '../store/sessions.ts'
import { hashSecret, isCommonPassword, matchesSecret } from './secrets.ts'

/** IDN-8: the person alone changes the password, knowing the present one; whoever else was signed in is out. */
export const changePassword: UseCase<typeof ChangePassword> = async (cx, { current, next }) => {
  const { person, staffNo, name } = cx.actor
  const chosen = choosePassword(next, { staffNo, name }, isCommonPassword)
  if (!chosen.ok) {
    cx.giveTryBack()
    return no(chosen.refusal)
  }
  const kept = await loadPassword(cx.tx, person)
  if (!(await matchesSecret(plainPassword(current), kept?.hash))) {
    cx.record('session', person, { refused: 'password' })
    return ok({ changed: false })
  }
  await savePassword(cx.tx, { personId: person, hash: await hashSecret(chosen.value), chosenAt: cx.now })
  const ended = await endSessions(cx.tx, person, cx.session?.id ?? null)
  cx.record('account', person, { password: 'changed', sessionsEnded: ended })
  cx.forgive()
  return ok({ changed: true })
}
