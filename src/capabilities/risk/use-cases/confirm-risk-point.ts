import { isDeepStrictEqual } from 'node:util'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ConfirmRiskPoint } from '../contract/deeds.ts'
import { takeStep, waitsFor } from '../rules/confirmation.ts'
import { type PointChange, withChange, worstOf } from '../rules/point-change.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { sharedWords } from '../rules/shared-point.ts'
import { keepVersions, saveSteps, stepsOf, versionOf } from '../store/confirmations.ts'
import { settleChange, waitingChangeOf } from '../store/point-changes.ts'
import { changeRiskPoint, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { sharing } from '../store/shared-points.ts'
import { sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { lackAmong, pointsOf } from './points-of.ts'
import { takeControls } from './take-controls.ts'

/** RSK-82, RSK-131: takes the next step that is this person's; with the last one the point, or its change, counts. Nothing is confirmed that was put otherwise since it was read. */
export const confirmRiskPoint: UseCase<typeof ConfirmRiskPoint> = async (cx, { riskPoint, version }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const steps = await stepsOf(cx.tx, point.id)
  if (steps.length === 0 && point.confirmedOn !== null) return no('already-confirmed')
  const standing = standingOf(cx, (await postOfPoint(cx.tx, point.postId)).unitPath)
  const change = await waitingChangeOf(cx.tx, point.id)
  const { isShared, isBeyond, others: otherIds } = await sharing(cx.tx, point.id)
  const others = change?.kind === 'shared' ? await pointsOf(cx, otherIds) : []
  const asks = worstOf(point.grade, others)
  const taken = takeStep(steps, asks, { ...standing, person: cx.actor.person })
  if (!taken.ok) return taken
  if (version !== (await versionOf(cx.tx, point.id))) return no('changed-meanwhile')

  const becomes = change ? withChange(point, change, cx.today) : point
  if (change?.kind === 'changed' && isShared && !isDeepStrictEqual(sharedWords(point), sharedWords(becomes)))
    return no('shared-meanwhile')
  if (change?.kind === 'shared' && taken.value.last && (isBeyond || others.length < otherIds.length))
    return no('shared-needs-officer')
  const reworded = others.map((other) => ({ ...other, ...sharedWords(becomes) }))
  const lack = change?.kind === 'ended' ? undefined : await lackAmong(cx, [becomes, ...reworded], change?.controls)
  if (lack) return no(`lacks-${lack}`)

  const step = {
    id: cx.newId('risk-point-step'),
    riskPointId: point.id,
    turn: steps.length + 1,
    step: 'taken' as const,
    need: taken.value.need,
    level: standing.level,
    grade: point.grade,
    personId: cx.actor.person,
    note: '',
    takenOn: cx.today,
    recordedAt: cx.now,
  }
  await saveSteps(cx.tx, [step])
  const counts = taken.value.last ? await settle(cx, point, change, others) : point
  cx.record('risk-point', point.id, { step: step.need, grade: counts.grade, confirmedOn: counts.confirmedOn })
  return ok({ no: point.no, waits: [...waitsFor([...steps, step], asks)] })
}

/** The last step: a proposal counts from today, a change takes the place of what stood there. */
const settle = async (
  cx: Acting,
  point: RiskPoint,
  change: PointChange | undefined,
  others: readonly RiskPoint[],
): Promise<RiskPoint> => {
  if (!change && point.confirmedOn !== null) return point
  const counts = change ? withChange(point, change, cx.today) : { ...point, confirmedOn: cx.today }
  await changeRiskPoint(cx.tx, counts)
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  if (!change) return counts
  await settleChange(cx.tx, change.id, 'confirmed', cx.today)
  await takeControls(cx, point.id, change.controls)
  cx.record('risk-point', point.id, { change: change.id, from: point, to: counts })
  await rewordOthers(cx, counts, change, others)
  return counts
}

/** RSK-89: the other posts that share these words say the same from today. */
const rewordOthers = async (
  cx: Acting,
  point: RiskPoint,
  change: PointChange,
  others: readonly RiskPoint[],
): Promise<void> => {
  for (const other of others) {
    const changed: RiskPoint = { ...other, ...sharedWords(point) }
    await changeRiskPoint(cx.tx, changed)
    cx.record('risk-point', other.id, { change: change.id, from: other, to: changed })
  }
  await keepVersions(
    cx.tx,
    others.map(({ id }) => id),
    cx.today,
    cx.now,
  )
}
