import { no, ok } from '#kernel/result.ts'
import { decideAsSecond } from '#kernel/two-people.ts'
import type { UseCase } from '#platform/context.ts'
import type { DecideErasure } from '../contract.ts'
import { erasureKind, erasurePayload } from '../rules/erasure.ts'
import { keepDecision, loadErasure } from '../store/erasures.ts'

export const decideErasure: UseCase<typeof DecideErasure> = async (cx, { erasure: id, approved }) => {
  const erasure = await loadErasure(cx.tx, id)
  if (erasure === undefined) return no('erasure-not-found')
  const decided = decideAsSecond(erasure, cx.actor.person)
  if (!decided.ok) return decided
  await keepDecision(cx.tx, id, { by: cx.actor.person, at: cx.now, approved })
  cx.record(erasureKind, id, erasurePayload(erasure, approved ? 'approved' : 'declined'))
  return ok({ approved })
}
