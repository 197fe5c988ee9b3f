import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { PlanRectification } from '../contract/findings.ts'
import { causeTaxonomy } from '../rules/cause.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptPlan, type Rectification, stageOfRound } from '../rules/rectification.ts'
import { controlOf, loadMatter, postPlace, postsOfOwn } from '../store/matters.ts'
import { lessonIsThere, namesIn } from '../store/places.ts'
import { addRound } from '../store/rectifications.ts'
import { whole } from './record-finding.ts'

/** SUP-29: why it was possible, and which changed control answers that. */
export const planRectification: UseCase<typeof PlanRectification> = async (cx, input) => {
  const matter = await loadMatter(cx.tx, cx.actor.reach.units, input.matter)
  if (!matter) return no('matter-not-found')
  if (!matter.isOpen) return no('matter-closed')
  if (stageOfRound(matter.rounds.at(-1)) !== 'plan') return no('already-planned')
  const [text, frequency, proof] = [whole(input.text), whole(input.frequency), whole(input.proof)]
  const accepted = acceptPlan({ ...input, text }, matter, cx.today)
  if (!accepted.ok) return accepted
  const told = [input.why, text.zh, text.en, frequency.zh, frequency.en, proof.zh, proof.en].join('\n')
  const fault = commentFault(told, await namesIn(cx.tx, told))
  if (fault) return no(fault)
  for (const code of [input.owner, input.checker])
    if (code !== null && !(await postPlace(cx.tx, postsOfOwn(cx), code))) return no('post-not-found')
  const isLesson = input.remedy === 'lesson'
  if (isLesson && input.lesson && !(await lessonIsThere(cx.tx, input.lesson))) return no('lesson-not-found')
  const riskPoint = isLesson ? null : input.riskPoint
  if (riskPoint && !(await matter.hasRiskPoint(riskPoint))) return no('risk-point-not-found')
  const old = riskPoint ? await controlOf(cx.tx, riskPoint, input.replaces) : undefined
  if (riskPoint && input.replaces && !old) return no('control-not-found')

  const round: Rectification = {
    id: cx.newId('rectification'),
    matter: matter.matter,
    matterId: matter.id,
    unitPath: matter.unitPath,
    round: matter.rounds.length + 1,
    causesVersion: causeTaxonomy.version,
    causes: [...new Set(input.causes)],
    why: input.why.trim(),
    remedy: input.remedy,
    riskPointId: riskPoint,
    oldControlId: old?.id ?? null,
    oldText: old?.text ?? null,
    ...{ text, frequency, proof },
    lesson: isLesson ? input.lesson : null,
    ownerPost: input.owner,
    checkerPost: isLesson ? null : input.checker,
    dueOn: input.dueOn,
    plannedOn: cx.today,
    plannedBy: cx.actor.person,
    doneOn: null,
    doneBy: null,
    controlId: null,
    verifiedOn: null,
    verifiedBy: null,
    verifiedNote: '',
    recheckOn: null,
    recheckedOn: null,
    recheckNote: '',
    outcome: null,
  }
  await addRound(cx.tx, round, cx.now)
  const { plannedBy: _person, ...facts } = round
  cx.record('rectification', round.id, facts)
  return ok({ round: round.round })
}
