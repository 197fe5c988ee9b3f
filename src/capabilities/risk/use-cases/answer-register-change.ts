import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnswerRegisterChange } from '../contract/register.ts'
import { mayClose } from '../rules/control-change.ts'
import { afterSwap, swapOf, swapsAnything } from '../rules/control-swap.ts'
import { pointWords } from '../rules/point-change.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { waitingChangeOf } from '../store/point-changes.ts'
import { answerRegisterChange as keepAnswer, type WaitingChange, waitingChanges } from '../store/register-changes.ts'
import { loadRiskPoint, openControls } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'
import { changePoint } from './change-risk-point.ts'
import { takeControls } from './take-controls.ts'

/**
 * RSK-33: what an imported register says otherwise is taken, by the rules of every change of a risk point, or left; both
 * stand on the ledger. Of a point that counts its controls wait with the words.
 */
export const answerRegisterChange: UseCase<typeof AnswerRegisterChange> = async (cx, { change: id, take }) => {
  const [change] = await waitingChanges(cx.tx, sightOf(cx, false), { change: id })
  if (!change) return no('change-not-found')
  const point = take ? await loadRiskPoint(cx.tx, sightOf(cx, false), change.riskPointId) : undefined
  if (point) {
    const taken = await takeChange(cx, point, change)
    if (!taken.ok) return taken
  }
  await keepAnswer(cx.tx, id, take ? 'taken' : 'left', { by: cx.actor.person, on: cx.today, at: cx.now })
  if (!take) cx.record('risk-point', change.riskPointId, { left: id })
  return ok({ no: change.no })
}

const takeChange = async (cx: Acting, point: RiskPoint, { kind, wish }: WaitingChange) => {
  const swap = { added: wish.added ?? [], missing: wish.missing ?? [] }
  const standing = await openControls(cx.tx, point.id)
  for (const closes of swapOf(standing, swap).goes) {
    // A register tells no posts: who checks is asked for at the confirmation, not here.
    const bare = { ...closes, ownerPost: null, checkerPost: null }
    const closable = mayClose({ point, closes: bare, stay: afterSwap(standing, swap) })
    if (!closable.ok) return closable
  }
  const counts = point.confirmedOn !== null
  if (!counts) await takeControls(cx, point.id, swap)
  const stands = (await waitingChangeOf(cx.tx, point.id))?.becomes ?? pointWords(point)
  const { selfGrade, departmentHead, responsibleLeader, before, ...words } = stands
  const after = wish.after ?? stands.after
  const changed = {
    ...words,
    riskPoint: point.id,
    category: wish.category ?? stands.category,
    manifestation: wish.manifestation === undefined ? stands.manifestation : named(wish.manifestation, null),
    before: {
      likelihood: Math.max(before.likelihood, after.likelihood),
      consequence: Math.max(before.consequence, after.consequence),
    },
    after,
    norms: [...(wish.norms ?? stands.norms)],
    lesson: point.lessonCode,
    closed: kind === 'ended',
  }
  const also = {
    selfGrade: wish.selfGrade ?? selfGrade,
    departmentHead: wish.head === undefined ? departmentHead : named(wish.head, null),
    responsibleLeader: wish.leader === undefined ? responsibleLeader : named(wish.leader, null),
  }
  // Why is what the imported register says, which stands on the ledger.
  const why = () => ok('')
  return changePoint(cx, changed, counts && swapsAnything(swap) ? { why, also, controls: swap } : { why, also })
}
