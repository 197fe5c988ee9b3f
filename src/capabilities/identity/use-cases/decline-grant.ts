import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DeclineGrant } from '../contract/granting.ts'
import { decideProposal, loadProposal } from '../store/proposals.ts'

/** IDN-23: who proposed takes it back; another administrator says no. */
export const declineGrant: UseCase<typeof DeclineGrant> = async (cx, { proposal: id }) => {
  const proposal = await loadProposal(cx.tx, id)
  if (!proposal || proposal.lapsesAt <= cx.now) return no('proposal-not-found')
  const outcome = proposal.proposedBy === cx.actor.person ? 'withdrawn' : 'refused'
  await decideProposal(cx.tx, id, { outcome, decidedBy: cx.actor.person, decidedAt: cx.now })
  cx.looked([proposal.personId])
  cx.record('role-proposal', id, { outcome })
  return ok({ outcome })
}
