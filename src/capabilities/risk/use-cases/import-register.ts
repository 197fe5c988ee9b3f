import { undoList, writeList } from '#capabilities/organisation/public.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import { named } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import { placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions, saveSteps } from '../store/confirmations.ts'
import { saveControls, saveRiskPoints } from '../store/register.ts'
import {
  closeProposed,
  type RegisterProposal,
  saveRegisterChanges,
  takeBackRegisterChanges,
} from '../store/register-changes.ts'
import { type RegisterChange, registerList } from '../store/register-list.ts'
import { nextNo } from '../store/risk-points.ts'
import { openingStep } from './opening-step.ts'
import { controlOf } from './take-controls.ts'

/**
 * RSK-30, RSK-33: adds the points of a register as proposals with their controls; what it says otherwise of points that
 * are there, and which of them it leaves out, waits for somebody's answer.
 */
export const importRegister: UseCase<ImportListVerb> = writeList(registerList, async (cx, changes) => {
  const added = changes.flatMap((change) => change.added ?? [])
  const proposals = changes.flatMap(({ kind, proposed }): RegisterProposal[] =>
    proposed && kind !== 'created' ? [{ id: cx.newId('register-change'), kind, ...proposed }] : [],
  )
  const points = added.length > 0 ? await addPoints(cx, added) : []
  const kept: KeptRegister[] = points.map((point) => ({ point }))
  if (proposals.length > 0) {
    const replaced = await saveRegisterChanges(cx.tx, proposals, { by: cx.actor.person, on: cx.today, at: cx.now })
    kept.push(...proposals.map(({ id }) => ({ proposal: id })), ...replaced.map((id) => ({ replaced: id })))
    for (const { riskPointId, ...proposal } of proposals) cx.record('risk-point', riskPointId, { proposed: proposal })
  }
  return kept
})

/** RSK-33, ORG-11: points that were new are closed as they came, proposals go, and what they had replaced waits again. */
export const undoRegister: UseCase<UndoListVerb> = undoList<KeptRegister>(registerList, async (cx, kept) => {
  const points = kept.flatMap((one) => ('point' in one ? [one.point] : []))
  const proposals = kept.flatMap((one) => ('proposal' in one ? [one.proposal] : []))
  const replaced = kept.flatMap((one) =>
    'replaced' in one ? [{ id: cx.newId('register-change'), of: one.replaced }] : [],
  )
  const stamp = { by: cx.actor.person, on: cx.today, at: cx.now }
  if (!(await closeProposed(cx.tx, points, cx.today))) return false
  if (!(await takeBackRegisterChanges(cx.tx, proposals, replaced, stamp))) return false
  await keepVersions(cx.tx, points, cx.today, cx.now)
  for (const point of points) cx.record('risk-point', point, { change: 'taken-back' })
  return true
})

/** One thing that a writing left behind. */
type KeptRegister =
  | { readonly point: Id<'risk-point'> }
  | { readonly proposal: Id<'register-change'> }
  | { readonly replaced: Id<'register-change'> }

const addPoints = async (cx: Acting, added: readonly Added[]): Promise<Id<'risk-point'>[]> => {
  const first = await nextNo(cx.tx)
  const points = added.map((one, at) => pointOf(one, cx.newId('risk-point'), first + at))
  await saveRiskPoints(cx.tx, points)
  const controls = added.flatMap(({ wish }, at) =>
    wish.controls.map((control) => controlOf(cx, control, points[at]?.id as Id<'risk-point'>)),
  )
  await saveControls(cx.tx, controls)
  await saveSteps(
    cx.tx,
    points.map((point) => openingStep(cx, point, 'proposed', 'none', 1)),
  )
  await keepVersions(
    cx.tx,
    points.map(({ id }) => id),
    cx.today,
    cx.now,
  )
  for (const point of points) cx.record('risk-point', point.id, { ...point })
  for (const control of controls) cx.record('control', control.id, { ...control })
  return points.map(({ id }) => id)
}

type Added = NonNullable<RegisterChange['added']>

const pointOf = ({ wish, family }: Added, id: Id<'risk-point'>, no: number): RiskPoint => ({
  id,
  no,
  postId: wish.postId as Id<'post'>,
  family,
  category: wish.category,
  name: named(wish.name, null),
  cause: named('', null),
  manifestation: named(wish.manifestation, null),
  benefits: named('', null),
  detection: null,
  indicator: named('', null),
  norms: wish.norms,
  ...placed(wish.place, wish.place),
  selfGrade: wish.selfGrade,
  lessonCode: null,
  departmentHead: named(wish.head, null),
  responsibleLeader: named(wish.leader, null),
  confirmedOn: null,
  closedOn: null,
})
