import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, RefusalOf } from '#kernel/verb.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ChangeRiskPoint } from '../contract/deeds.ts'
import type { Place } from '../rules/likelihood-consequence.ts'
import { type GradeMove, mayPlace, namesSomebody, reasonToMove, samePlace } from '../rules/proposal.ts'
import { placed, type RiskPoint } from '../rules/risk-point.ts'
import { mayChangeShared, type SharedWords, sharedWords } from '../rules/shared-point.ts'
import { keepVersions, saveSteps, stepsOf, versionOf } from '../store/confirmations.ts'
import { changeRiskPoint as keep, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { sharing } from '../store/shared-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'

/**
 * RSK-14: changes a risk point; its grade follows its place, and another grade is confirmed anew. What stood there
 * before stays as a version (RSK-84).
 */
export const changeRiskPoint: UseCase<typeof ChangeRiskPoint> = (cx, { reason = '', ...input }) =>
  changePoint(cx, input, (moves, names) => reasonToMove(moves, reason, names))

type Input = Omit<InputOf<typeof ChangeRiskPoint>, 'reason'>

type Refusal = Exclude<RefusalOf<typeof ChangeRiskPoint>, 'reason-missing'>

/** The same; `why` says why the grade moves, or that it need not be said here. */
export const changePoint = async <Unsaid extends string = never>(
  cx: Acting,
  { riskPoint, version, before, after, lesson, closed, ...words }: Input,
  why: (moves: GradeMove, names: readonly string[]) => Result<string, Unsaid>,
): Promise<Result<AnswerOf<typeof ChangeRiskPoint>, Refusal | Unsaid>> => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  if (version !== undefined && version !== (await versionOf(cx.tx, point.id))) return no('changed-meanwhile')
  const post = await postOfPoint(cx.tx, point.postId)
  const texts = [words.name, words.cause, words.manifestation, words.benefits, words.indicator]
  if (namesSomebody(texts, await namesAround(cx.tx, post))) return no('names-a-person')
  const moved = !samePlace(before, placeBefore(point)) || !samePlace(after, placeAfter(point))
  const allowed = mayPlace(cx.actor.roles.includes('officer'), point.confirmedOn !== null, moved)
  if (!allowed.ok) return allowed

  const others = await sharing(cx.tx, point.id)
  const isReworded = !isDeepStrictEqual(sharedWords(point), sharedWords({ ...point, ...words }))
  const wordable = mayChangeShared(others.length > 0, isReworded, cx.actor.roles.includes('officer'))
  if (!wordable.ok) return wordable

  const changed: RiskPoint = {
    ...point,
    ...words,
    ...placed(before, after),
    lessonCode: lesson,
    closedOn: closed ? cx.today : null,
  }
  const moves = { confirmed: point.confirmedOn !== null, from: point.grade, to: changed.grade }
  const said = why(moves, await namesAround(cx.tx, post))
  if (!said.ok) return said
  await keep(cx.tx, changed)
  if (changed.grade !== point.grade)
    await saveSteps(cx.tx, [
      {
        ...openingStep(
          cx,
          changed,
          'regraded',
          standingOf(cx, post.unitPath).level,
          (await stepsOf(cx.tx, point.id)).length + 1,
        ),
        note: said.value,
      },
    ])
  if (isReworded && !(await rewordOthers(cx, others, sharedWords(changed)))) return no('shared-needs-officer')
  await keepVersions(cx.tx, [point.id, ...(isReworded ? others : [])], cx.today, cx.now)
  cx.record('risk-point', point.id, { from: point, to: changed, reason: said.value })
  return ok({ no: changed.no, grade: changed.grade })
}

/** RSK-89: the other posts that share these words say the same from today; one beyond the reach stops it. */
const rewordOthers = async (cx: Acting, others: readonly Id<'risk-point'>[], words: SharedWords): Promise<boolean> => {
  for (const id of others) {
    const other = await loadRiskPoint(cx.tx, sightOf(cx, false), id)
    if (!other) return false
    const changed: RiskPoint = { ...other, ...words }
    await keep(cx.tx, changed)
    cx.record('risk-point', id, { from: other, to: changed })
  }
  return true
}

const placeBefore = (point: RiskPoint): Place => ({
  likelihood: point.beforeLikelihood,
  consequence: point.beforeConsequence,
})

const placeAfter = (point: RiskPoint): Place => ({
  likelihood: point.afterLikelihood,
  consequence: point.afterConsequence,
})
