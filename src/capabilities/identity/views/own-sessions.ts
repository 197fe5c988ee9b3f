import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { OwnSessions } from '../contract/sessions.ts'
import { loadPassword } from '../store/passwords.ts'
import { loadSessions } from '../store/sessions.ts'

/** IDN-11: where one is signed in; nobody else sees it. */
export const ownSessions: View<typeof OwnSessions> = async ({ tx, actor, now, session: present }) => {
  const password = await loadPassword(tx, actor.person)
  const sessions = await loadSessions(tx, actor.person, now)
  return ok({
    passwordChosenAt: password?.chosenAt ?? null,
    sessions: sessions.map(({ id, openedAt, seenAt, endsAt, openedBy, browser }) => ({
      id,
      openedAt,
      seenAt: seenAt ?? openedAt,
      endsAt,
      openedBy,
      browser,
      present: id === present?.id,
    })),
  })
}
