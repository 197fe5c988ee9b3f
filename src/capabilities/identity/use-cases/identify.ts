import { type Moment, moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { SignedIn } from '#platform/door/run.ts'
import { emergencyGrant } from '../rules/emergency.ts'
import { stands } from '../rules/purpose.ts'
import { type GrantInForce, reachFor, scopeOf } from '../rules/reach.ts'
import { endAfter, isWorthMoving, lastMoment } from '../rules/session.ts'
import { parseToken } from '../rules/token.ts'
import { type IdentifiedAccount, loadBySession } from '../store/accounts.ts'
import { moveEnd } from '../store/sessions.ts'
import { digestOf } from './secrets.ts'

/**
 * Who a session cookie belongs to at this moment; roles are read anew at every request, so a change acts at once.
 * IDN-10: being used moves the end of the session on. IDN-15: on a shared device everybody is a learner and no more.
 */
export const identify = async (tx: Tx, cookie: string, now: Moment): Promise<SignedIn | undefined> => {
  const token = parseToken(cookie)
  if (token === undefined) return undefined
  const account = await loadBySession(tx, digestOf(token.secret), now)
  if (account === undefined) return undefined
  const { id, kind, openedAt, endsAt: known, purpose, purposeSaidAt } = account.session
  const wished = endAfter(kind, openedAt, now)
  const moves = isWorthMoving(kind, moment(known), wished)
  if (moves) await moveEnd(tx, id, wished, now)
  const endsAt = moves ? wished : moment(known)
  const own = kind === 'shared' ? [] : [...account.grants, ...(account.emergency ? [emergencyGrant] : [])]
  const session = { id, endsAt, lastsUntil: lastMoment(kind, openedAt), shared: kind === 'shared' }
  const said = purposeSaidAt !== null && stands(moment(purposeSaidAt), now) ? purpose : null
  return signedInOf(tx, account, own, session, said)
}

/** Whoever an account belongs to, a learner always and whatever else is granted. */
export const signedInOf = (
  tx: Tx,
  account: IdentifiedAccount,
  own: readonly GrantInForce[],
  session: SignedIn['session'],
  purpose: SignedIn['actor']['purpose'] = null,
): SignedIn => {
  const grants: GrantInForce[] = [{ role: 'learner', unitPath: null, branch: null }, ...own]
  return {
    timeZone: account.timeZone,
    session,
    actor: {
      tenant: tx.tenant,
      person: account.personId,
      staffNo: account.staffNo,
      name: account.name,
      language: account.language,
      unitPath: account.unitPath,
      roles: [...new Set(grants.map(({ role }) => role))],
      purpose,
    },
    reachFor: (allowed, everywhere) => {
      const reach = reachFor(grants, allowed, everywhere)
      return reach && { reach, scope: scopeOf(reach, account.unitPath) }
    },
  }
}
