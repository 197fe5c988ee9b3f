import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { SignedIn } from '#platform/door/run.ts'
import { type GrantInForce, reachFor, scopeOf } from '../rules/reach.ts'
import { parseToken } from '../rules/token.ts'
import { loadBySession } from '../store/accounts.ts'
import { hashOf } from '../store/sessions.ts'

/** Who a session cookie belongs to at this moment; roles are read anew at every request, so a change acts at once. */
export const identify = async (tx: Tx, cookie: string, now: Moment): Promise<SignedIn | undefined> => {
  const token = parseToken(cookie)
  if (token === undefined) return undefined
  const account = await loadBySession(tx, hashOf(token.secret), now)
  if (account === undefined) return undefined
  const grants: GrantInForce[] = [{ role: 'learner', unitPath: null, branch: null }, ...account.grants]
  return {
    timeZone: account.timeZone,
    actor: {
      tenant: tx.tenant,
      person: account.personId,
      staffNo: account.staffNo,
      name: account.name,
      language: account.language,
      unitPath: account.unitPath,
      branch: account.branchId,
      roles: [...new Set(grants.map(({ role }) => role))],
    },
    reachFor: (allowed) => {
      const reach = reachFor(grants, allowed)
      return reach && { reach, scope: scopeOf(reach, account.unitPath) }
    },
  }
}
