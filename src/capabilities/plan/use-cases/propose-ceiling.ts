import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ProposeCeiling } from '../contract.ts'
import { ceilingLapses, proposeCeiling as propose } from '../rules/ceiling.ts'
import { saveCeilingProposal, waitingCeilings } from '../store/ceiling-proposals.ts'
import { loadCeilings, lockCeilings } from '../store/ceilings.ts'
import { reachesAll } from '../store/whole-organisation.ts'

/** PLN-21: says what a ceiling should be, and why; it holds once another officer confirms it. */
export const proposeCeiling: UseCase<typeof ProposeCeiling> = async (cx, { class: name, minutes, reason }) => {
  if (!(await reachesAll(cx.tx, cx.actor.reach))) return no('whole-organisation-only')
  await lockCeilings(cx.tx)
  const { [name]: inForce } = await loadCeilings(cx.tx)
  const allowed = propose({ class: name, inForce, minutes, waiting: await waitingCeilings(cx.tx, cx.now) })
  if (!allowed.ok) return allowed

  const id = cx.newId('ceiling-proposal')
  const lapsesAt = ceilingLapses(cx.now)
  await saveCeilingProposal(cx.tx, {
    id,
    class: name,
    minutesBefore: inForce,
    minutes: allowed.value,
    reason: reason.trim(),
    proposedBy: cx.actor.person,
    proposedAt: cx.now,
    lapsesAt,
  })
  cx.record('ceiling-proposal', id, { proposed: { class: name, from: inForce, to: minutes }, reason: reason.trim() })
  return ok({ proposal: id, lapsesAt })
}
