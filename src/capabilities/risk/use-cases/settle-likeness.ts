import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SettleLikeness } from '../contract/quality.ts'
import { settle } from '../rules/likeness-answer.ts'
import { saveLikenessAnswer } from '../store/likeness.ts'
import { loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'

/** RSK-93: keeps what becomes of two like points; it holds until one of them is worded anew. */
export const settleLikeness: UseCase<typeof SettleLikeness> = async (cx, { a, b, answer, reason }) => {
  const sight = sightOf(cx, false)
  const points = [await loadRiskPoint(cx.tx, sight, a), await loadRiskPoint(cx.tx, sight, b)]
  const [one, other] = points.filter((point) => point !== undefined).sort((x, y) => x.no - y.no)
  if (!one || !other || one.id === other.id) return no('risk-point-not-found')
  const names = [
    ...(await namesAround(cx.tx, await postOfPoint(cx.tx, one.postId))),
    ...(await namesAround(cx.tx, await postOfPoint(cx.tx, other.postId))),
  ]
  const line = settle(answer, reason, names)
  if (!line.ok) return line

  const row = {
    id: cx.newId('likeness-answer'),
    pointA: one.id,
    pointB: other.id,
    answer,
    reason: line.value,
    answeredOn: cx.today,
    recordedAt: cx.now,
  }
  await saveLikenessAnswer(cx.tx, row)
  cx.record('likeness-answer', row.id, { ...row })
  return ok({ answer })
}
