import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnswerSharedPoint, PartSharedPoint, ProposeSharedPoint } from '../contract/shared.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { answerShared, mayShare, partShared, sharedWords } from '../rules/shared-point.ts'
import { keepVersions } from '../store/confirmations.ts'
import { waitingChangeOf } from '../store/point-changes.ts'
import { changeRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { loadShared, saveShared, saveSharedStep, sharedOf } from '../store/shared-points.ts'
import { namesAround } from '../store/sight.ts'
import { lackAmong, pointsOf } from './points-of.ts'

/** RSK-88: proposes that two like points are one; nothing changes until another person confirms. */
export const proposeSharedPoint: UseCase<typeof ProposeSharedPoint> = async (cx, { a, b, words }) => {
  const points = await pointsOf(cx, [a, b])
  const [one, other] = points
  const source = points.find(({ id }) => id === words)
  if (!one || !other || !source) return no('risk-point-not-found')
  const allowed = mayShare([one, other], await sharedOf(cx.tx, [one.id, other.id]), await changeWaits(cx, points))
  if (!allowed.ok) return allowed
  const shared = {
    ...{ id: cx.newId('shared-point'), members: [one.id, other.id], words: sharedWords(source) },
    ...{ by: cx.actor.person, on: cx.today, at: cx.now },
  }
  await saveShared(cx.tx, shared)
  cx.record('shared-point', shared.id, { proposed: shared.members, words: source.no })
  return ok({ shared: shared.id })
}

/** RSK-88: once confirmed both posts say the same; what each said before stays as its version (RSK-84). */
export const answerSharedPoint: UseCase<typeof AnswerSharedPoint> = async (cx, { shared: id, take, reason }) => {
  const shared = await loadShared(cx.tx, id)
  if (!shared) return no('shared-point-not-found')
  const points = await pointsOf(cx, shared.members)
  if (points.length < shared.members.length) return no('risk-point-not-found')
  const answer = answerShared(shared, { take, reason, by: cx.actor.person }, await namesOf(cx, points))
  if (!answer.ok) return answer
  if (take) {
    if (await changeWaits(cx, points)) return no('change-waits')
    const lack = await lackAmong(
      cx,
      points.map((point) => ({ ...point, ...shared.words })),
    )
    if (lack) return no(`lacks-${lack}`)
  }
  await saveSharedStep(cx.tx, id, { turn: shared.turns + 1, ...answer.value, ...clocks(cx) })
  if (answer.value.step === 'confirmed') {
    for (const point of points) {
      const changed: RiskPoint = { ...point, ...shared.words }
      await changeRiskPoint(cx.tx, changed)
      cx.record('risk-point', point.id, { from: point, to: changed, shared: id })
    }
    await keepVersions(cx.tx, shared.members, cx.today, cx.now)
  }
  cx.record('shared-point', id, { step: answer.value.step, reason: answer.value.reason })
  return ok({ points: points.length })
}

/** RSK-89: each post goes on with the words as its own. */
export const partSharedPoint: UseCase<typeof PartSharedPoint> = async (cx, { shared: id, reason }) => {
  const shared = await loadShared(cx.tx, id)
  if (!shared) return no('shared-point-not-found')
  const line = partShared(shared, reason, await namesOf(cx, await pointsOf(cx, shared.members)))
  if (!line.ok) return line
  await saveSharedStep(cx.tx, id, { turn: shared.turns + 1, step: 'parted', reason: line.value, ...clocks(cx) })
  cx.record('shared-point', id, { step: 'parted', reason: line.value })
  return ok({ points: shared.members.length })
}

const clocks = ({ actor, today, now }: Acting) => ({ by: actor.person, on: today, at: now })

const changeWaits = async (cx: Acting, points: readonly RiskPoint[]): Promise<boolean> => {
  for (const { id } of points) if (await waitingChangeOf(cx.tx, id)) return true
  return false
}

const namesOf = async (cx: Acting, points: readonly RiskPoint[]): Promise<string[]> => {
  const names: string[] = []
  for (const { postId } of points) names.push(...(await namesAround(cx.tx, await postOfPoint(cx.tx, postId))))
  return names
}
