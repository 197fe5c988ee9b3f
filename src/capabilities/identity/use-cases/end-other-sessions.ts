import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { EndOtherSessions } from '../contract/sessions.ts'
import { endSessions } from '../store/sessions.ts'

export const endOtherSessions: UseCase<typeof EndOtherSessions> = async (cx) => {
  const ended = await endSessions(cx.tx, cx.actor.person, cx.session?.id ?? null)
  cx.record('session', cx.actor.person, { endedOthers: ended })
  return ok({ ended })
}
