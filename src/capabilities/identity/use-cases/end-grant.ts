import { no, ok } from '#kernel/result.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { Acting, Seeing, UseCase } from '#platform/context.ts'
import type { EndGrant } from '../contract/granting.ts'
import { endOf, isAdministrator, mayEnd } from '../rules/granting.ts'
import { endGrantOn, isHeld, loadGrant, type RoleGrant } from '../store/grants.ts'

/** IDN-24: takes a role away, or gives the own one back. The last of a kind of administrator cannot go before the next. */
export const endGrant: UseCase<typeof EndGrant> = async (cx, { grants }) => {
  for (const id of grants) {
    const refusal = await endOne(cx, id)
    if (refusal) return no(refusal)
  }
  return ok({ ended: grants.length })
}

const endOne = async (cx: Acting & Seeing, id: RoleGrant['id']): Promise<RefusalOf<typeof EndGrant> | undefined> => {
  const grant = await loadGrant(cx.tx, id)
  if (!grant || !mayEnd(cx.actor.roles, grant.personId === cx.actor.person)) return 'grant-not-found'
  if (grant.toOn !== null && (grant.toOn <= cx.today || grant.toOn <= grant.fromOn)) return 'already-ended'
  const runs = isAdministrator(grant.role) && grant.fromOn <= cx.today
  if (runs && !(await isHeld(cx.tx, grant.role, cx.today, grant.personId))) return 'last-administrator'
  const toOn = endOf(grant, cx.today)
  cx.looked([grant.personId])
  await endGrantOn(cx.tx, id, toOn)
  cx.record('role-grant', id, { person: grant.personId, role: grant.role, ended: toOn })
  return undefined
}
