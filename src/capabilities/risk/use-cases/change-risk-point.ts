import { isDeepStrictEqual } from 'node:util'
import { citationFault } from '#capabilities/norms/public.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { AnswerOf, InputOf, RefusalOf } from '#kernel/verb.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ChangeRiskPoint } from '../contract/deeds.ts'
import { type Opening, waitsFor } from '../rules/confirmation.ts'
import { noSwap, type SwappedControls, swapsAnything } from '../rules/control-swap.ts'
import {
  type ChangeKind,
  changedWords,
  gradeToConfirm,
  type PointChange,
  type PointWords,
  pointWords,
  withChange,
} from '../rules/point-change.ts'
import { pairFault } from '../rules/point-name.ts'
import { mayPlace, namesSomebody, reasonToChange, samePlace } from '../rules/proposal.ts'
import type { RiskPoint } from '../rules/risk-point.ts'
import { mayReword, sharedWords } from '../rules/shared-point.ts'
import { keepVersions, saveSteps, stepsOf, versionOf } from '../store/confirmations.ts'
import { savePointChange, settleChange, waitingChangeOf } from '../store/point-changes.ts'
import { changeRiskPoint as keep, loadRiskPoint, postOfPoint } from '../store/risk-points.ts'
import { sharing } from '../store/shared-points.ts'
import { namesAround, type PostSeen, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { openingStep } from './opening-step.ts'
import { pointsOf } from './points-of.ts'

/**
 * RSK-131, RSK-132: changes a proposal at once, which is then looked at anew; a change or the end of a point that counts
 * is proposed with a reason, and the point stays as it is until it is confirmed. What is said is measured against the
 * change that waits, where one does, as the form begins with it. The lesson is changed at once.
 */
export const changeRiskPoint: UseCase<typeof ChangeRiskPoint> = (cx, { reason = '', ...input }) =>
  changePoint(cx, input, { why: (names) => reasonToChange(reason, names) })

type Input = Omit<InputOf<typeof ChangeRiskPoint>, 'reason'>

type Refusal = Exclude<RefusalOf<typeof ChangeRiskPoint>, 'reason-missing'>

interface Ways<Unsaid extends string> {
  /** Says why a point that counts is changed, or that it need not be said here. */
  readonly why: (names: readonly string[]) => Result<string, Unsaid>
  /** What else is changed along with the words. */
  readonly also?: Partial<Pick<PointWords, 'selfGrade' | 'departmentHead' | 'responsibleLeader'>>
  /** What becomes of the controls of a point that counts; those of the change that waits stay where nothing is said. */
  readonly controls?: SwappedControls
}

/** The same, for whoever says why in another way. */
export const changePoint = async <Unsaid extends string = never>(
  cx: Acting,
  { riskPoint, version, before, after, lesson, closed, ...said }: Input,
  { why, also = {}, controls: swap }: Ways<Unsaid>,
): Promise<Result<AnswerOf<typeof ChangeRiskPoint>, Refusal | Unsaid>> => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  if (version !== undefined && version !== (await versionOf(cx.tx, point.id))) return no('changed-meanwhile')
  const post = await postOfPoint(cx.tx, point.postId)
  const names = await namesAround(cx.tx, post)
  if (namesSomebody([said.name, said.cause, said.manifestation, said.benefits, said.indicator], names))
    return no('names-a-person')
  const was = pointWords(point)
  const waiting = await waitingChangeOf(cx.tx, point.id)
  const stands = waiting?.becomes ?? was
  const misfit = await citationFault(cx, said.norms ?? [], [...was.norms, ...stands.norms])
  if (misfit) return no(misfit)
  const fault = isDeepStrictEqual(stands.name, said.name) || closed ? null : pairFault(said.name)
  if (fault) return no(fault)
  // What is not said stays as it is, in the change that waits where one does.
  const becomes: PointWords = { ...stands, ...said, ...also, before, after }
  const byOfficer = cx.actor.roles.includes('officer')
  const moved = !samePlace(before, stands.before) || !samePlace(after, stands.after)
  const allowed = mayPlace(byOfficer, point.confirmedOn !== null, moved)
  if (!allowed.ok) return allowed

  const { isShared, isBeyond, others } = await sharing(cx.tx, point.id)
  const isReworded = isShared && !isDeepStrictEqual(sharedWords(point), sharedWords({ ...point, ...becomes }))
  const kind = closed ? 'ended' : isReworded ? 'shared' : 'changed'
  const controls = closed ? noSwap : (swap ?? waiting?.controls ?? noSwap)
  const waitsAlready =
    waiting?.kind === kind &&
    changedWords(stands, becomes).length === 0 &&
    isDeepStrictEqual(controls, waiting.controls)
  if (kind === 'shared' && !waitsAlready) {
    const isMoved = !samePlace(before, was.before) || !samePlace(after, was.after) || becomes.family !== was.family
    const wordable = mayReword({ byOfficer, isBeyond, isMoved })
    if (!wordable.ok) return wordable
  }

  const isSaid = !waitsAlready && (closed || changedWords(was, becomes).length > 0 || swapsAnything(controls))
  const reason = isSaid && (closed || point.confirmedOn !== null) ? why(names) : ok('')
  if (!reason.ok) return reason
  const taught = await teach(cx, point, lesson)
  if (!isSaid) return ok({ no: point.no, grade: point.grade, waits: [] })
  const told = { post, kind, was, becomes, controls, reason: reason.value, others, waiting } as const
  return ok(point.confirmedOn === null ? await amend(cx, taught, told) : await propose(cx, taught, told))
}

/** The lesson that a point names is no part of what was confirmed. */
const teach = async (cx: Acting, point: RiskPoint, lesson: string | null): Promise<RiskPoint> => {
  if (lesson === point.lessonCode) return point
  const taught = { ...point, lessonCode: lesson }
  await keep(cx.tx, taught)
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  cx.record('risk-point', point.id, { lesson })
  return taught
}

interface Told {
  readonly post: PostSeen
  readonly kind: ChangeKind
  readonly was: PointWords
  readonly becomes: PointWords
  readonly controls: SwappedControls
  readonly reason: string
  /** The points that share its words. */
  readonly others: readonly Id<'risk-point'>[]
  readonly waiting: PointChange | undefined
}

type Answer = AnswerOf<typeof ChangeRiskPoint>

/** RSK-132: a proposal is put otherwise at once; the looks taken at what it said before no longer count. */
const amend = async (cx: Acting, point: RiskPoint, told: Told): Promise<Answer> => {
  const changed = withChange(point, told, cx.today)
  await keep(cx.tx, changed)
  const waits = await open(cx, changed, told.kind === 'ended' ? 'returned' : 'amended', told)
  await keepVersions(cx.tx, [point.id], cx.today, cx.now)
  cx.record('risk-point', point.id, { from: point, to: changed, reason: told.reason })
  return { no: changed.no, grade: changed.grade, waits }
}

/** RSK-131: the point stays as it is; a change that waited is replaced, and stays in the history. */
const propose = async (cx: Acting, point: RiskPoint, told: Told): Promise<Answer> => {
  const { kind, was, becomes, controls, reason, others, waiting } = told
  if (waiting) await settleChange(cx.tx, waiting.id, 'replaced', cx.today)
  const change: PointChange = {
    ...{ id: cx.newId('risk-point-change'), riskPointId: point.id, kind, was, becomes, controls, reason },
    ...{ proposedBy: cx.actor.person, proposedOn: cx.today, recordedAt: cx.now, settledOn: null, outcome: null },
  }
  await savePointChange(cx.tx, change)
  const grade = gradeToConfirm(change, kind === 'shared' ? await pointsOf(cx, others) : [])
  const waits = await open(cx, { ...point, grade }, kind, told)
  cx.record('risk-point', point.id, {
    change: change.id,
    kind,
    was,
    becomes,
    controls,
    reason,
    replaces: waiting?.id ?? null,
  })
  return { no: point.no, grade: withChange(point, change, cx.today).grade, waits }
}

const open = async (
  cx: Acting,
  point: RiskPoint,
  step: Opening | 'returned',
  { post, reason }: Told,
): Promise<Answer['waits']> => {
  const steps = await stepsOf(cx.tx, point.id)
  const level = standingOf(cx, post.unitPath).level
  const opened = { ...openingStep(cx, point, step, level, steps.length + 1), note: reason }
  await saveSteps(cx.tx, [opened])
  return [...waitsFor([...steps, opened], point.grade)]
}
