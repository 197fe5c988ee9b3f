import { writeList } from '#capabilities/organisation/public.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb } from '#kernel/import.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import { type Control, placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions, saveSteps } from '../store/confirmations.ts'
import { saveControls, saveRiskPoints } from '../store/register.ts'
import { type RegisterChange, registerList } from '../store/register-list.ts'
import { nextNo } from '../store/risk-points.ts'
import { openingStep } from './opening-step.ts'

/** RSK-30: adds the points of a register as proposals with their controls; the officer grades and confirms them. */
export const importRegister: UseCase<ImportListVerb> = writeList(registerList, async (cx, changes) => {
  if (changes.length === 0) return true
  const first = await nextNo(cx.tx)
  const points = changes.map((change, at) => pointOf(change, cx.newId('risk-point'), first + at))
  await saveRiskPoints(cx.tx, points)
  const controls = changes.flatMap(({ wish }, at) =>
    wish.controls.map(
      ({ text, kind }): Control => ({
        id: cx.newId('control'),
        riskPointId: points[at]?.id as Id<'risk-point'>,
        text: named(text, null),
        kind,
        frequency: named('', null),
        ownerPost: null,
        checkerPost: null,
        dueOn: null,
        addedOn: cx.today,
        closedOn: null,
      }),
    ),
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
  return true
})

const pointOf = ({ wish, family }: RegisterChange, id: Id<'risk-point'>, no: number): RiskPoint => ({
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
  ...placed(wish.place, wish.place),
  selfGrade: wish.selfGrade,
  lessonCode: null,
  departmentHead: named(wish.head, null),
  responsibleLeader: named(wish.leader, null),
  confirmedOn: null,
  closedOn: null,
})
