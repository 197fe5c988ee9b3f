import { no, ok } from '#kernel/result.ts'
import { decideAsSecond } from '#kernel/two-people.ts'
import type { UseCase } from '#platform/context.ts'
import type { DecideLeaverErasure } from '../../contract/leavers.ts'
import { keepLeaverDecision, loadLeaverErasure, peopleOfErasure } from '../../store/leaver-erasures.ts'

/** ORG-35: what is agreed is carried out within the hour, by `forgetLeavers`. */
export const decideLeaverErasure: UseCase<typeof DecideLeaverErasure> = async (cx, { erasure: id, approved }) => {
  const erasure = await loadLeaverErasure(cx.tx, id)
  if (erasure === undefined) return no('erasure-not-found')
  const decided = decideAsSecond(erasure, cx.actor.person)
  if (!decided.ok) return decided
  const people = await peopleOfErasure(cx.tx, id)
  await keepLeaverDecision(cx.tx, id, { by: cx.actor.person, at: cx.now, approved })
  cx.looked(people.map(({ personId }) => personId))
  cx.record('leaver-erasure', id, { state: approved ? 'approved' : 'declined' })
  return ok({ approved })
}
