import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DeclineCeiling } from '../contract.ts'
import { decideCeiling, loadCeilingProposal } from '../store/ceiling-proposals.ts'
import { reachesAll } from '../store/whole-organisation.ts'

/** PLN-21: who proposed takes it back; another officer says no. */
export const declineCeiling: UseCase<typeof DeclineCeiling> = async (cx, { proposal: id }) => {
  if (!(await reachesAll(cx.tx, cx.actor.reach))) return no('whole-organisation-only')
  const proposal = await loadCeilingProposal(cx.tx, id)
  if (!proposal || proposal.lapsesAt <= cx.now) return no('proposal-not-found')
  const { person } = cx.actor
  const outcome = proposal.proposedBy === person ? 'withdrawn' : 'refused'
  await decideCeiling(cx.tx, id, { outcome, decidedBy: person, decidedAt: cx.now })
  cx.record('ceiling-proposal', id, { outcome })
  return ok({ outcome })
}
