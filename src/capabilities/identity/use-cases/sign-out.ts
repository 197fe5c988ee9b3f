import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SignOut } from '../contract.ts'
import { endSession } from '../store/sessions.ts'

/** Ends the session that asks; the others go on and have their own list. */
export const signOut: UseCase<typeof SignOut> = async (cx) => {
  if (cx.session) await endSession(cx.tx, cx.actor.person, cx.session.id)
  cx.record('session', cx.actor.person, { ended: cx.session?.id ?? null })
  cx.keepSession(null)
  return ok({ signedOut: true })
}
