import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { setReach } from '#platform/database.ts'
import { browserName } from '../rules/browser-name.ts'
import { endAfter, kindFor } from '../rules/session.ts'
import { writeToken } from '../rules/token.ts'
import { rolesOn } from '../store/grants.ts'
import { type Session, saveSession } from '../store/sessions.ts'
import { digestOf, newSecret } from './secrets.ts'

/**
 * Opens a session with a secret that no browser had before (so that none can be planted), ends the count of wrong
 * guesses, and from here on the call sees what this person sees.
 */
export const openSession = async (
  cx: Acting,
  person: Id<'person'>,
  openedBy: Session['openedBy'],
  wished: Session['kind'],
): Promise<void> => {
  await beThe(cx, person)
  const kind =
    wished === 'plain' || wished === 'lasting' ? kindFor(wished, await rolesOn(cx.tx, person, cx.today)) : wished
  const secret = newSecret()
  const id = cx.newId('session')
  await saveSession(cx.tx, {
    purpose: null,
    purposeSaidAt: null,
    id,
    tokenHash: digestOf(secret),
    personId: person,
    kind,
    openedBy,
    openedAt: cx.now,
    endsAt: endAfter(kind, cx.now, cx.now),
    seenAt: cx.now,
    browser: browserName(cx.from.agent),
  })
  cx.record('session', person, { opened: openedBy })
  cx.forgive()
  const lasting = kind === 'lasting' || kind === 'demo'
  cx.keepSession(writeToken({ tenant: cx.tx.tenant, person, secret }), lasting ? 'lasting' : undefined)
}

/** From here on row-level security shows what is this person's own. */
export const beThe = (cx: Acting, person: Id<'person'>): Promise<void> =>
  setReach(cx.tx.client, { tenant: cx.tx.tenant, person, scope: [] })
