import { recordFinding as tellRisk } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import { withinUnits } from '#platform/database.ts'
import type { RecordFinding } from '../contract/findings.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptFinding, type Finding, repeatedBy, weightOf } from '../rules/finding.ts'
import { addFinding, findingsAt, nextFindingNo } from '../store/findings.ts'
import { postPlace, riskPointAt } from '../store/matters.ts'
import { namesIn } from '../store/places.ts'
import { loadProject } from '../store/projects.ts'
import { loadSignal } from '../store/signals.ts'

/** SUP-26, SUP-27: keeps one confirmed fault and hands it to the evidence of its post. */
export const recordFinding: UseCase<typeof RecordFinding> = async (cx, input) => {
  const reach = cx.actor.reach.units
  const post = await postPlace(cx.tx, withinUnits('p.unit_path', reach), input.post)
  if (!post) return no('post-not-found')
  const point = input.riskPoint && (await riskPointAt(cx.tx, post.id, input.riskPoint))
  if (input.riskPoint && !point) return no('risk-point-not-found')
  if (input.signal && !(await loadSignal(cx.tx, reach, input.signal))) return no('signal-not-found')
  if (input.project && !(await loadProject(cx.tx, reach, input.project))) return no('project-not-found')
  const title = whole(input.title)
  const fact = whole(input.fact)
  if (title.zh === '') return no('title-missing')
  const told = [title.zh, title.en, fact.zh, fact.en].join('\n')
  const fault = commentFault(told, await namesIn(cx.tx, told))
  if (fault) return no(fault)
  const accepted = acceptFinding(input.happenedOn, cx.today)
  if (!accepted.ok) return accepted

  const family = point ? point.family : input.family
  const repeats = repeatedBy(input.happenedOn, await findingsAt(cx.tx, post.id, family))
  const about = { postId: post.id, riskPointId: input.riskPoint, family, happenedOn: input.happenedOn }
  const eventId = await tellRisk(cx, {
    ...about,
    count: input.count,
    severity: weightOf[input.severity],
    status: input.handling ? 'handling' : 'verified',
    note: title,
  })
  const finding: Finding = {
    ...about,
    id: cx.newId('finding'),
    no: await nextFindingNo(cx.tx, cx.today),
    unitPath: post.unitPath,
    source: input.source,
    title,
    fact,
    count: input.count,
    severity: input.severity,
    state: input.handling ? 'handling' : 'open',
    repeats,
    signalId: input.signal,
    projectId: input.project,
    eventId,
    recordedOn: cx.today,
    closedOn: null,
  }
  await addFinding(cx.tx, finding, cx.actor.person, cx.now)
  cx.record('finding', finding.id, { ...finding })
  return ok({ finding: finding.id, no: finding.no, repeats: repeats !== null })
}

/** Where one language is missing, the other one's words stand in. */
export const whole = ({ zh, en }: { readonly zh: string; readonly en: string }) =>
  named(zh.trim() || en.trim(), en.trim())
