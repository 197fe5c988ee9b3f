import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ProposeGrant } from '../contract/granting.ts'
import { type Held, proposalLapses, propose, rolePolicies } from '../rules/granting.ts'
import { placesInTheWay } from '../rules/place.ts'
import { isAdmitted, lockAccount } from '../store/accounts.ts'
import { grantsFrom, type RoleGrant, saveGrants } from '../store/grants.ts'
import { isProposed, type RoleProposal, saveProposal } from '../store/proposals.ts'
import type { PlacesStand } from './places-stand.ts'

/** IDN-21: proposes a role; where one person is enough it is granted at once, else it waits for the second. */
export const proposeGrant =
  (stand: PlacesStand): UseCase<typeof ProposeGrant> =>
  async (cx, asked) => {
    const account = await lockAccount(cx.tx, asked.person)
    if (!isAdmitted(account) || !reachesUnit(cx.actor.reach, account.unitPath)) return no('person-not-found')
    const { person: proposer, roles: proposerRoles } = cx.actor
    const held = (await grantsFrom(cx.tx, asked.person, cx.today)).map(heldOf)
    const policy = propose({ ...asked, proposer, proposerRoles, subject: asked.person, held }, rolePolicies, cx.today)
    if (!policy.ok) return policy
    const inTheWay = placesInTheWay(await stand(cx.tx, asked.places))
    if (inTheWay) return no(inTheWay)
    if (await isProposed(cx.tx, { personId: asked.person, role: asked.role }, cx.now)) return no('already-proposed')

    const granted = policy.value.people === 1
    const proposal: RoleProposal = {
      id: cx.newId('role-proposal'),
      personId: asked.person,
      role: asked.role,
      places: asked.places,
      fromOn: asked.fromOn,
      toOn: asked.toOn,
      reason: asked.reason.trim(),
      people: policy.value.people,
      proposedBy: proposer,
      proposedAt: cx.now,
      lapsesAt: proposalLapses(cx.now),
      outcome: granted ? 'granted' : null,
      decidedBy: null,
      decidedAt: granted ? cx.now : null,
    }
    await saveProposal(cx.tx, proposal)
    cx.looked([asked.person])
    cx.record('role-proposal', proposal.id, {
      person: asked.person,
      role: asked.role,
      places: asked.places,
      from: asked.fromOn,
      to: asked.toOn,
      people: proposal.people,
    })
    if (granted) await grantProposed(cx, proposal)
    return ok({ proposal: proposal.id, granted, lapsesAt: proposal.lapsesAt })
  }

export const heldOf = ({ role, unitPath, branchId, fromOn, toOn }: RoleGrant): Held => ({
  role,
  unitPath,
  branch: branchId,
  fromOn,
  toOn,
})

/** One grant a place, each with its fact on the ledger. */
export const grantProposed = async (cx: Acting, proposal: RoleProposal): Promise<void> => {
  const { personId, role, places, fromOn, toOn, id: proposalId } = proposal
  const grants = places.map(({ unitPath, branch }) => ({
    id: cx.newId('role-grant'),
    personId,
    role,
    unitPath,
    branchId: branch,
    fromOn,
    toOn,
    proposalId,
  }))
  await saveGrants(cx.tx, grants)
  for (const { id, unitPath, branchId } of grants)
    cx.record('role-grant', id, { person: personId, role, unitPath, branch: branchId, from: fromOn, to: toOn })
}
