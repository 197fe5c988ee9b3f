import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ApproveGrant } from '../contract/granting.ts'
import { approveGrant as approval, collision } from '../rules/granting.ts'
import { placesInTheWay } from '../rules/place.ts'
import { isAdmitted, lockAccount } from '../store/accounts.ts'
import { grantsFrom } from '../store/grants.ts'
import { decideProposal, loadProposal } from '../store/proposals.ts'
import type { PlacesStand } from './places-stand.ts'
import { grantProposed, heldOf } from './propose-grant.ts'

/** IDN-23: the second person says yes; what the person holds by now, and where, is looked at again. */
export const approveGrant =
  (stand: PlacesStand): UseCase<typeof ApproveGrant> =>
  async (cx, { proposal: id }) => {
    const proposal = await loadProposal(cx.tx, id)
    if (!proposal) return no('proposal-not-found')
    const { proposedBy: proposer, personId: subject, role, lapsesAt } = proposal
    const answer = approval({ proposer, subject, role, lapsesAt }, cx.actor, cx.now)
    if (answer !== 'may') return no(answer)
    if (!isAdmitted(await lockAccount(cx.tx, subject))) return no('proposal-not-found')
    const held = (await grantsFrom(cx.tx, subject, cx.today)).map(heldOf)
    const inTheWay = collision({ ...proposal, held })
    if (inTheWay) return no(inTheWay)
    if (placesInTheWay(await stand(cx.tx, proposal.places))) return no('place-gone')

    const decided = { outcome: 'granted', decidedBy: cx.actor.person, decidedAt: cx.now } as const
    cx.looked([subject])
    await decideProposal(cx.tx, id, decided)
    cx.record('role-proposal', id, { outcome: 'granted' })
    await grantProposed(cx, proposal)
    return ok({ granted: true })
  }
