import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { named, type Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { factorSumMethod, gradeByFactors } from '../rules/factor-sum.ts'
import type { Register, RegisteredPost, RegisteredRiskPoint } from '../rules/register.ts'
import { type Grading, type PostEvent, placed, type RiskPoint } from '../rules/risk-point.ts'
import { keepVersions } from '../store/confirmations.ts'
import {
  postIds,
  saveControlChecks,
  saveControls,
  saveGradings,
  savePostEvents,
  saveRiskPoints,
} from '../store/register.ts'

export interface Loading {
  /** A new id of a thing; `code` names the thing within the register, for ids that must repeat. */
  readonly newId: <Kind extends string>(kind: Kind, code: string) => Id<Kind>
  /** The second clock: when something that happened on a day was entered. */
  readonly recordedAt: (on: Day) => Moment
}

/**
 * Writes a register with its controls, checks, gradings and events through the rules: every grade is computed, none is
 * taken over. Posts must exist; a code that is not there is thrown. The points count at once, as if confirmed on the
 * day of their post's first review.
 */
export const loadRegister = async (tx: Tx, register: Register, loading: Loading): Promise<void> => {
  const posts = await postIds(tx)
  const idOfPost = (code: string): Id<'post'> => {
    const found = posts.get(code)
    if (!found) throw new Error(`the register names the post ${code}, which does not exist`)
    return found
  }
  const reviewed = new Map(
    register.posts.map(({ code, earlier = [], reviewedOn }) => [code, earlier[0]?.reviewedOn ?? reviewedOn]),
  )
  const points = register.riskPoints.map((entry) => {
    const confirmedOn = reviewed.get(entry.post)
    if (!confirmedOn) throw new Error(`risk point ${entry.no}: the register has no review of ${entry.post}`)
    return { entry, point: riskPointOf(entry, idOfPost(entry.post), confirmedOn, loading) }
  })
  const controls = points.flatMap(({ entry, point }) => controlsOf(entry, point, loading))

  await saveGradings(
    tx,
    register.posts.flatMap((post) => gradingsOf(post, idOfPost(post.code), loading)),
  )
  await saveRiskPoints(
    tx,
    points.map(({ point }) => point),
  )
  for (const [on, ids] of byDay(points.map(({ point }) => point)))
    await keepVersions(tx, ids, on, loading.recordedAt(on))
  await saveControls(
    tx,
    controls.map(({ control }) => control),
  )
  await saveControlChecks(
    tx,
    controls.flatMap(({ check }) => (check ? [check] : [])),
  )
  const findings = points.flatMap(({ entry, point }) => findingsOf(entry, point, loading))
  await savePostEvents(
    tx,
    joined(
      register.posts.flatMap((post) => historyOf(post, idOfPost(post.code), loading)),
      findings,
    ),
  )
}

/** The points by the day since which they hold. */
const byDay = (points: readonly RiskPoint[]): Map<Day, Id<'risk-point'>[]> => {
  const days = new Map<Day, Id<'risk-point'>[]>()
  for (const { id, confirmedOn } of points)
    if (confirmedOn) days.set(confirmedOn, [...(days.get(confirmedOn) ?? []), id])
  return days
}

/** The gradings of a post in order; of those before the newest only what was scored is told. */
const gradingsOf = (post: RegisteredPost, postId: Id<'post'>, { newId, recordedAt }: Loading): Grading[] =>
  [...(post.earlier ?? []).map((before) => ({ ...post, ...before, selfGrade: null, lower: null })), post].map(
    ({ code, factors, selfGrade, reviewers, lower, reviewedOn, validUntil }) => ({
      id: newId('grading', `${code}/${reviewedOn}`),
      postId,
      method: factorSumMethod.method,
      methodVersion: factorSumMethod.version,
      inputs: factors,
      ...gradeByFactors(factors),
      selfGrade,
      reviewers,
      lowerHint: lower,
      gradedOn: reviewedOn,
      validUntil,
      recordedAt: recordedAt(reviewedOn),
    }),
  )

const inWords = (text: Pair | string): Pair => (typeof text === 'string' ? { zh: text, en: text } : text)

const riskPointOf = (
  entry: RegisteredRiskPoint,
  postId: Id<'post'>,
  confirmedOn: Day,
  { newId }: Loading,
): RiskPoint => ({
  id: newId('risk-point', String(entry.no)),
  no: entry.no,
  postId,
  family: entry.family,
  category: entry.category,
  name: entry.name,
  cause: entry.cause ?? named('', null),
  manifestation: entry.manifestation,
  benefits: entry.benefits,
  detection: entry.detection ?? null,
  indicator: entry.indicator ?? named('', null),
  norms: entry.norms ?? [],
  ...placed(entry.before, entry.after),
  selfGrade: entry.selfGrade ?? null,
  lessonCode: entry.lesson,
  departmentHead: inWords(entry.head),
  responsibleLeader: inWords(entry.leader),
  confirmedOn,
  closedOn: null,
})

const controlsOf = (
  { no, controls, suggestedControl }: RegisteredRiskPoint,
  { id: riskPointId, confirmedOn }: RiskPoint,
  { newId, recordedAt }: Loading,
) =>
  controls.map(({ text, kind, frequency, owner, checker, dueOn, lastCheck }, at) => {
    const id = newId('control', `${no}/${at}`)
    return {
      control: {
        id,
        riskPointId,
        text,
        kind,
        frequency,
        ownerPost: owner,
        checkerPost: checker,
        dueOn,
        addedOn: confirmedOn,
        instead: kind === 'education' ? (suggestedControl?.text ?? null) : null,
        closedOn: null,
      },
      check: lastCheck && {
        id: newId('control-check', `${no}/${at}/${lastCheck.on}`),
        controlId: id,
        checkedOn: lastCheck.on,
        effective: lastCheck.effective,
        checkerPost: checker,
        sampleLooked: lastCheck.sample?.looked ?? null,
        sampleOf: lastCheck.sample?.of ?? null,
        recordedAt: recordedAt(lastCheck.on),
      },
    }
  })

const findingsOf = (
  { no, findings }: RegisteredRiskPoint,
  { id, postId }: RiskPoint,
  { newId, recordedAt }: Loading,
): PostEvent[] =>
  findings.map(({ on, count, note }) => ({
    id: newId('post-event', `finding/${no}/${on}`),
    postId,
    riskPointId: id,
    kind: 'finding',
    happenedOn: on,
    count,
    note,
    grade: null,
    recordedAt: recordedAt(on),
  }))

const historyOf = (
  { code, history }: RegisteredPost,
  postId: Id<'post'>,
  { newId, recordedAt }: Loading,
): PostEvent[] =>
  history.map(({ on, event, note, grade, count }, at) => ({
    id: newId('post-event', `history/${code}/${at}`),
    postId,
    riskPointId: null,
    kind: event,
    happenedOn: on,
    count: count ?? null,
    note,
    grade,
    recordedAt: recordedAt(on),
  }))

/** A finding that a post's history and a risk point both tell is one event; the post's words and grade are kept. */
const joined = (history: readonly PostEvent[], findings: readonly PostEvent[]): PostEvent[] => {
  const key = ({ postId, kind, happenedOn }: PostEvent): string => `${postId}/${kind}/${happenedOn}`
  const told = new Map(history.map((event) => [key(event), event]))
  const merged = new Set<PostEvent>()
  const rest = findings.map((finding) => {
    const same = told.get(key(finding))
    if (!same || merged.has(same)) return finding
    merged.add(same)
    return { ...finding, note: same.note, grade: same.grade }
  })
  return [...history.filter((event) => !merged.has(event)), ...rest]
}
