import { citationFault } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ProposeRiskPoint } from '../contract/deeds.ts'
import { pairFault } from '../rules/point-name.ts'
import { namesSomebody } from '../rules/proposal.ts'
import { isSaidAlready, placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions, saveSteps } from '../store/confirmations.ts'
import { saveRiskPoints } from '../store/register.ts'
import { nextNo } from '../store/risk-points.ts'
import { findPost, namesAround, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'
import { putControl } from './put-control.ts'

/**
 * RSK-13: proposes a risk point, also of the own post; the grade that follows from the proposer's places is kept as
 * the own grade beside the one that will be confirmed.
 */
export const proposeRiskPoint: UseCase<typeof ProposeRiskPoint> = async (
  cx,
  { post: code, before, after, lesson, controls = [], ...words },
) => {
  const post = await findPost(cx.tx, sightOf(cx, true), code)
  if (!post) return no('post-not-found')
  const fault = pairFault(words.name)
  if (fault) return no(fault)
  const texts = [words.name, words.cause, words.manifestation, words.benefits, words.indicator].concat(
    controls.flatMap(({ text, frequency }) => [text, frequency]),
  )
  if (namesSomebody(texts, await namesAround(cx.tx, post))) return no('names-a-person')
  const misfit = await citationFault(cx, words.norms ?? [])
  if (misfit) return no(misfit)
  const places = placed(before, after)
  const point: RiskPoint = {
    id: cx.newId('risk-point'),
    no: await nextNo(cx.tx),
    postId: post.id,
    indicator: { zh: '', en: '' },
    cause: { zh: '', en: '' },
    detection: null,
    norms: [],
    ...words,
    ...places,
    selfGrade: places.grade,
    lessonCode: lesson,
    departmentHead: { zh: '', en: '' },
    responsibleLeader: { zh: '', en: '' },
    confirmedOn: null,
    closedOn: null,
  }
  await saveRiskPoints(cx.tx, [point])
  await saveSteps(cx.tx, [openingStep(cx, point, 'proposed', standingOf(cx, post.unitPath).level, 1)])
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  cx.record('risk-point', point.id, { ...point })
  for (const [at, control] of controls.entries()) {
    if (isSaidAlready(control.text, controls.slice(0, at))) return no('already-there')
    const put = await putControl(cx, { riskPoint: point.id, ...control }, true)
    if (put.ok) continue
    const { refusal } = put
    if (refusal === 'risk-point-not-found') throw new Error('the risk point was proposed a moment ago')
    return no(refusal)
  }
  return ok({ no: point.no, grade: point.grade })
}
