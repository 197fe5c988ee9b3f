import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmCeiling } from '../contract.ts'
import { confirmCeiling as confirm } from '../rules/ceiling.ts'
import { decideCeiling, loadCeilingProposal } from '../store/ceiling-proposals.ts'
import { loadCeilings, lockCeilings, saveCeilings } from '../store/ceilings.ts'
import { reachesAll } from '../store/whole-organisation.ts'

/** PLN-21: the second officer says yes; from then on the ceiling holds. */
export const confirmCeiling: UseCase<typeof ConfirmCeiling> = async (cx, { proposal: id }) => {
  if (!(await reachesAll(cx.tx, cx.actor.reach))) return no('whole-organisation-only')
  await lockCeilings(cx.tx)
  const proposal = await loadCeilingProposal(cx.tx, id)
  if (!proposal) return no('proposal-not-found')
  const { person } = cx.actor
  const { class: name, minutesBefore: from } = proposal
  const { [name]: inForce } = await loadCeilings(cx.tx)
  const allowed = confirm(proposal, { person, inForce, now: cx.now })
  if (!allowed.ok) return allowed

  const minutes = allowed.value
  await decideCeiling(cx.tx, id, { outcome: 'confirmed', decidedBy: person, decidedAt: cx.now })
  await saveCeilings(cx.tx, [{ class: name, minutes, setBy: person, setAt: cx.now }])
  cx.record('ceiling-proposal', id, { outcome: 'confirmed' })
  cx.record('ceiling', name, { set: { minutes, from, proposedBy: proposal.proposedBy } })
  return ok({ class: name, minutes })
}
