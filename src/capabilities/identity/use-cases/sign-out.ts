import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SignOut } from '../contract.ts'
import { endSessions } from '../store/sessions.ts'

export const signOut: UseCase<typeof SignOut> = async (cx) => {
  await endSessions(cx.tx, cx.actor.person)
  cx.record('session', cx.actor.person, { ended: true })
  cx.keepSession(null)
  return ok({ signedOut: true })
}
