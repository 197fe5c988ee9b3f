import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnswerRegisterChange } from '../contract/register.ts'
import { mayClose } from '../rules/control-change.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { saveControls } from '../store/register.ts'
import { answerRegisterChange as keepAnswer, type WaitingChange, waitingChanges } from '../store/register-changes.ts'
import { closeControl, loadControl, loadRiskPoint, otherControls } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'
import { changePoint } from './change-risk-point.ts'
import { controlOf } from './import-register.ts'

/**
 * RSK-33: what an imported register says otherwise is taken, by the rules of every change of a risk point, or left; both
 * stand on the ledger.
 */
export const answerRegisterChange: UseCase<typeof AnswerRegisterChange> = async (cx, { change: id, take }) => {
  const [change] = await waitingChanges(cx.tx, sightOf(cx, false), id)
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
  const { selfGrade = point.selfGrade, head, leader, added = [], missing = [] } = wish
  const also = {
    selfGrade,
    ...(head === undefined ? {} : { departmentHead: named(head, null) }),
    ...(leader === undefined ? {} : { responsibleLeader: named(leader, null) }),
  }
  const controls = added.map((control) => controlOf(cx, control, point.id))
  await saveControls(cx.tx, controls)
  for (const control of controls) cx.record('control', control.id, { ...control })
  for (const id of missing) {
    const control = await loadControl(cx.tx, sightOf(cx, false), id)
    if (!control) continue
    const others = await otherControls(cx.tx, control)
    // A register tells no posts: its controls come without them, and the change waits until somebody has named them.
    const closes = { ...control, ownerPost: null, checkerPost: null }
    const closable = kind === 'ended' ? ok(null) : mayClose({ point, closes, stay: others })
    if (!closable.ok) return closable
    await closeControl(cx.tx, point.id, id, cx.today)
    cx.record('control', id, { closed: cx.today })
  }
  const before = { likelihood: point.beforeLikelihood, consequence: point.beforeConsequence }
  const after = wish.after ?? { likelihood: point.afterLikelihood, consequence: point.afterConsequence }
  const changed = {
    riskPoint: point.id,
    family: point.family,
    category: wish.category ?? point.category,
    name: point.name,
    manifestation: wish.manifestation === undefined ? point.manifestation : named(wish.manifestation, null),
    benefits: point.benefits,
    before: {
      likelihood: Math.max(before.likelihood, after.likelihood),
      consequence: Math.max(before.consequence, after.consequence),
    },
    after,
    lesson: point.lessonCode,
    closed: kind === 'ended',
  }
  // Why is what the imported register says, which stands on the ledger.
  return changePoint(cx, changed, { why: () => ok(''), also })
}
