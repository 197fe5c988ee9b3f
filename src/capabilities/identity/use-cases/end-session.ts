import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { EndSession } from '../contract/sessions.ts'
import { endSession as end } from '../store/sessions.ts'

export const endSession: UseCase<typeof EndSession> = async (cx, { session }) => {
  if (!(await end(cx.tx, cx.actor.person, session))) return no('session-not-found')
  cx.record('session', cx.actor.person, { ended: session })
  if (cx.session?.id === session) cx.keepSession(null)
  return ok({ ended: true })
}
