import { citeNorms } from '#capabilities/norms/public.ts'
import { addDays, type Day, dayIn, type Moment, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import { named, type Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ControlView, PointView, PostAnswer, PostProfile } from '../contract/post.ts'
import type { Step } from '../rules/confirmation.ts'
import { isEnteredLate } from '../rules/control-check.ts'
import { afterSwap, noSwap, type SwappedControls } from '../rules/control-swap.ts'
import { isTested } from '../rules/coverage.ts'
import { afterChecks } from '../rules/grading.ts'
import { lackingOf } from '../rules/lacking.ts'
import { gradeByPlace } from '../rules/likelihood-consequence.ts'
import { stepBetween } from '../rules/methods.ts'
import { dueReason } from '../rules/review.ts'
import { newestVersion } from '../store/confirmations.ts'
import { countDoubts, disputesOf } from '../store/disputes.ts'
import { selfGradeOf } from '../store/gradings.ts'
import { methodInForce } from '../store/methods.ts'
import { changesOfPoint } from '../store/point-changes.ts'
import { sharedPostsOf } from '../store/shared-points.ts'
import { findPost, findPostOn, holdersOn, type PostSeen, postOn, sightOf } from '../store/sight.ts'
import { isHeadOf } from '../store/standing.ts'
import { templateOf } from '../store/templates.ts'
import { wayOfPoint, wayOn } from './proposals.ts'
import { disputedGrade, proposedGrade } from './waiting-grades.ts'

/** What was found is shown for two years. */
const findingsDays = 730

/** The whole profile of one post, today or as it stood on a day, by its head too (RSK-84, RSK-145). RSK-11: what would lower the grade follows from today's overdue checks. */
export const post: View<typeof PostProfile> = async (now, { post: code, asOf }) => {
  const cx = asOf && asOf < now.today ? { ...now, today: asOf } : now
  const past = cx.today < now.today
  const sight = sightOf(now, true)
  const found = past ? await findPostOn(cx.tx, sight, code, cx.today) : await findPost(cx.tx, sight, code)
  if (!found) return no('post-not-found')
  const [head, grading, points] = [
    await headOf(cx, found),
    await gradingOf(cx, found.id),
    await pointsOf(cx, found, now.today),
  ]
  const events = await eventsOf(cx, found.id)
  const cited = points.flatMap(({ norms, change }) => [...norms, ...(change?.becomes.norms ?? [])])
  const lastFinding = events.findLast(({ kind }) => kind === 'finding')?.on ?? null
  const method = await methodInForce(cx)
  return ok({
    method,
    asOf: past ? cx.today : null,
    code,
    ...head,
    grading,
    selfGrade: await selfGradeOf(cx.tx, found.id, cx.today),
    proposed: past ? null : await proposedGrade(cx, found),
    disputed: past ? null : await disputedGrade(cx, found),
    maySaySelf: !past && isHeadOf(cx, found.unitPath),
    due: past ? null : dueReason(grading, lastFinding, { today: cx.today, method }),
    lower: grading && !past ? lowerOf(grading, points, cx.today) : null,
    inReviewSince: past ? null : await inReviewSince(cx, found.id),
    doubts: past ? 0 : await countDoubts(cx.tx, found.id),
    disputes: await disputesOf(cx.tx, found.id, cx.today),
    points,
    citations: await citeNorms(cx.tx, cx.today, [...new Set(cited)]),
    grades: await gradesOf(cx, found.id),
    events: events.map(({ on, kind, count, note }) => ({ on, kind, count, note })),
  })
}

type Head = Pick<PostAnswer, 'name' | 'unit' | 'powers' | 'counterparties' | 'holders'>

/**
 * How many hold the post is said to those who may know holders (decision 8) and reach its whole unit. An author sees every
 * post without its holders, unless an officer besides.
 */
const knowHolders: readonly Role[] = ['secretary', 'leader', 'officer', 'auditor']
const knowsHolders = (roles: readonly Role[]): boolean =>
  roles.some((role) => knowHolders.includes(role)) && (!roles.includes('author') || roles.includes('officer'))

const headOf = async (cx: Looking, { id, unitPath }: PostSeen): Promise<Head> => {
  const rows = await cx.tx.planned(sql<Head>`
    select coalesce(was.name, p.name) as name, u.name as unit, coalesce(was.powers, p.powers) as powers,
      coalesce(was.counterparties, p.counterparties) as counterparties, (
      select count(*) ${holdersOn(cx.today)}) as holders
    from organisation_post p ${postOn(cx.today)}
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = coalesce(was.unit_id, p.unit_id)
    where p.tenant_id = ${cx.tx.tenant} and p.post_id = ${id}`)
  const [head] = rows
  if (!head) throw new Error(`the post ${id} is in sight and has no unit`)
  const mayKnow = knowsHolders(cx.actor.roles) && reachesUnit(cx.actor.reach, unitPath)
  return mayKnow ? head : { ...head, holders: null }
}

const gradingOf = async (cx: Looking, postId: Id<'post'>): Promise<PostAnswer['grading']> => {
  const [row, before] = await cx.tx.planned(sql<GradingRow>`
    select id, grade, total, method, method_version, inputs, self_grade, reviewers, lower_hint, graded_on,
      recorded_at, valid_until
    from grading
    where tenant_id = ${cx.tx.tenant} and post_id = ${postId} and graded_on <= ${cx.today}::date
    order by graded_on desc, recorded_at desc limit 2`)
  if (!row) return null
  const { inputs, ...grading } = row
  return {
    ...grading,
    factors: row.method === 'D' ? (inputs as Grading['factors']) : [],
    answers: row.method === 'D' ? [] : (inputs as Grading['answers']),
    before: before
      ? { grade: before.grade, method: before.method, on: before.gradedOn, step: stepBetween(before, row) }
      : null,
  }
}

type Grading = NonNullable<PostAnswer['grading']>
type GradingRow = Omit<Grading, 'factors' | 'answers' | 'before'> & { readonly inputs: unknown }

type ToldChange = Omit<PointView['changes'][number], 'controls'> & {
  readonly recordedAt: Moment
  readonly swap: SwappedControls
  /** The controls that go with it, in words. */
  readonly gone: readonly Pair[]
}

interface PointRow extends Omit<PointView, 'controls' | 'waits' | 'mine' | 'change' | 'changes' | 'moved' | 'lacks'> {
  readonly moved: PointView['moved']
  readonly told: readonly ToldChange[]
  readonly steps: readonly Step[]
  readonly controls: readonly (Omit<ControlView, 'tested' | 'lastCheck'> & {
    readonly lastCheck: (Omit<NonNullable<ControlView['lastCheck']>, 'late'> & { readonly recordedAt: string }) | null
  })[]
}

const lastChanged = sql`greatest(
  (select max(v.recorded_at) from risk_point_version v where v.tenant_id = r.tenant_id and v.risk_point_id = r.id),
  (select max(x.recorded_at) from risk_point_change x where x.tenant_id = r.tenant_id and x.risk_point_id = r.id))`

/** RSK-84: the points as they are, or as their versions say they were on a day that has passed. */
const pointsOf = async (cx: Looking, { id: postId, unitPath }: PostSeen, now: Day): Promise<PointView[]> => {
  const past = cx.today < now
  const rows = await cx.tx.planned(sql<PointRow>`
    select r.id, ${past ? sql`r.version` : newestVersion(sql`r`)} as version,
      ${past ? sql`r.recorded_at` : lastChanged} as changed_at, r.no, r.name, r.cause, r.manifestation, r.benefits, r.detection, r.indicator, r.norms,
      r.family, r.category, r.grade,
      r.self_grade, jsonb_build_object('likelihood', r.before_likelihood, 'consequence', r.before_consequence) as before,
      jsonb_build_object('likelihood', r.after_likelihood, 'consequence', r.after_consequence) as after,
      r.confirmed_on is not null as confirmed,
      case when r.lesson_code is not null then jsonb_build_object('code', r.lesson_code, 'title', (
        select l.title from known_lesson l
        where l.tenant_id = r.tenant_id and l.code = r.lesson_code and r.family = any (l.families))) end as lesson,
      exists (
        select from likeness_answer k
        where k.tenant_id = r.tenant_id and k.answer = 'ask' and (
          (k.point_a = r.id and k.words_a = md5(r.manifestation::text))
          or (k.point_b = r.id and k.words_b = md5(r.manifestation::text)))) as example,
      coalesce((${sharedPostsOf(cx.today)}), '[]') as shared_with,
      (${templateOf(sql`r.id`)}) as from,
      r.department_head as head, r.responsible_leader as leader,
      coalesce((${controlsOf(cx.today, past)}), '[]') as controls, coalesce((${wayOfPoint}), '[]') as steps,
      coalesce((${changesOfPoint(cx.today)}), '[]') as told, (
        select jsonb_build_object('on', w.taken_on, 'reason', w.note) from risk_point_step w
        where w.tenant_id = r.tenant_id and w.risk_point_id = r.id and w.step = 'regraded' and w.note <> ''
          and w.taken_on <= ${cx.today}::date
        order by w.turn desc limit 1) as moved,
      coalesce((
        select jsonb_agg(jsonb_build_object('on', e.happened_on, 'count', coalesce(e.count, 1)) order by e.happened_on)
        from post_event e
        where e.tenant_id = r.tenant_id and e.risk_point_id = r.id and e.kind = 'finding'
          and e.happened_on > ${addDays(cx.today, -findingsDays)}::date and e.happened_on <= ${cx.today}::date),
        '[]') as findings
    from ${past ? versionsOn(cx, postId) : sql`risk_point`} r
    where r.tenant_id = ${cx.tx.tenant} and r.post_id = ${postId}
      and (r.closed_on is null or (${past} and r.closed_on > ${cx.today}::date))
    order by r.confirmed_on is null, r.no limit 100`)
  return rows.map(({ steps, told, moved, ...row }) => {
    const changes = changesOf(told, moved, past)
    const way = past ? { waits: [], mine: false } : wayOn(cx, steps, { ...row, unitPath })
    return {
      ...row,
      ...changes,
      ...way,
      controls: row.controls.map((control) => controlView(cx, control)),
      lacks:
        way.waits.length > 0
          ? lacksOf(
              row,
              told.find(({ outcome }) => outcome === null),
            )
          : [],
    }
  })
}

/** RSK-133: what the point, or the change that waits, must still say. Its two posts are two in the database. */
const lacksOf = (
  row: Pick<PointRow, 'cause' | 'indicator' | 'after' | 'controls'>,
  change: ToldChange | undefined,
): PointView['lacks'] => {
  const words = change?.becomes ?? row
  return change?.kind === 'ended'
    ? []
    : [
        ...lackingOf(
          { cause: words.cause, indicator: words.indicator, grade: gradeByPlace(words.after) },
          afterSwap(
            row.controls.map(({ id, text, kind, hasOwner, hasChecker }) => ({
              ...{ id, text, kind },
              ownerPost: hasOwner ? 'owner' : null,
              checkerPost: hasChecker ? 'checker' : null,
            })),
            change?.swap ?? noSwap,
          ),
        ),
      ]
}

/** RSK-131: what is proposed of a point now, what was proposed before, and why its grade was moved last. */
const changesOf = (
  told: PointRow['told'],
  moved: PointView['moved'],
  past: boolean,
): Pick<PointView, 'change' | 'changes' | 'moved'> => {
  const changes = told.map(({ recordedAt: _, swap, gone, ...change }) => ({
    ...change,
    controls: { added: swap.added.map(({ text }) => named(text, null)), gone: [...gone] },
  }))
  const lastMove = changes.find(
    ({ outcome, was, becomes }) => outcome === 'confirmed' && gradeByPlace(was.after) !== gradeByPlace(becomes.after),
  )
  return {
    change: past ? null : (changes.find(({ outcome }) => outcome === null) ?? null),
    changes: changes.filter(({ outcome }) => outcome !== null),
    moved: lastMove?.settledOn ? { on: lastMove.settledOn, reason: lastMove.reason } : moved,
  }
}

/** The newest version of each risk point of a post up to a day. */
const versionsOn = (cx: Looking, postId: Id<'post'>) => sql`(
  select distinct on (v.risk_point_id) v.risk_point_id as id, v.* from risk_point_version v
  where v.tenant_id = ${cx.tx.tenant} and v.post_id = ${postId} and v.from_on <= ${cx.today}::date
  order by v.risk_point_id, v.from_on desc, v.version desc)`

/**
 * The controls of the risk point `r` that were open on the day, each with its newest check up to then and the names of
 * its posts. When the next check is due is known for today alone.
 */
const controlsOf = (on: Day, past: boolean) => sql`
  select jsonb_agg(jsonb_build_object(
    'id', c.id, 'text', c.text, 'kind', c.kind, 'frequency', c.frequency,
    'dueOn', case when not ${past} then c.due_on end,
    'owner', (select o.name from organisation_post o where o.tenant_id = c.tenant_id and o.code = c.owner_post),
    'checker', (select o.name from organisation_post o where o.tenant_id = c.tenant_id and o.code = c.checker_post),
    'ownerCode', (select o.code from organisation_post o where o.tenant_id = c.tenant_id and o.code = c.owner_post),
    'checkerCode', (select o.code from organisation_post o where o.tenant_id = c.tenant_id and o.code = c.checker_post),
    'hasOwner', c.owner_post is not null, 'hasChecker', c.checker_post is not null,
    'lastCheck', (
      select jsonb_build_object('on', k.checked_on, 'effective', k.effective, 'recordedAt', k.recorded_at,
        'checker', (
          select o.name from organisation_post o where o.tenant_id = k.tenant_id and o.code = k.checker_post),
        'sample', case when k.sample_of is not null then jsonb_build_object(
          'looked', k.sample_looked, 'of', k.sample_of) end)
      from control_check k
      where k.tenant_id = c.tenant_id and k.control_id = c.id and k.checked_on <= ${on}::date
      order by k.checked_on desc, k.recorded_at desc limit 1)) order by c.id)
  from control c
  where c.tenant_id = r.tenant_id and c.risk_point_id = r.id
    and (c.closed_on is null or (${past} and c.closed_on > ${on}::date))
    and (not ${past} or c.added_on is null or c.added_on <= ${on}::date)`

const controlView = (cx: Looking, { lastCheck, ...control }: PointRow['controls'][number]): ControlView => ({
  ...control,
  lastCheck: lastCheck && {
    on: lastCheck.on,
    effective: lastCheck.effective,
    checker: lastCheck.checker,
    sample: lastCheck.sample,
    late: isEnteredLate(lastCheck.on, dayIn(moment(lastCheck.recordedAt), cx.timeZone)),
  },
  tested: isTested(
    { kind: control.kind, lastCheckOn: lastCheck?.on ?? null, lastEffective: lastCheck?.effective ?? null },
    cx.today,
  ),
})

const lowerOf = (
  { factors }: NonNullable<PostAnswer['grading']>,
  points: readonly PointView[],
  today: Day,
): PostAnswer['lower'] => {
  const overdue = points
    .filter(({ confirmed }) => confirmed)
    .flatMap(({ controls }) => controls.filter(({ dueOn }) => dueOn !== null && dueOn < today))
  const then = afterChecks(factors, overdue.length)
  return then && overdue[0] ? { control: overdue[0].text, checks: overdue.length, ...then } : null
}

const inReviewSince = async (cx: Looking, postId: Id<'post'>): Promise<Day | null> => {
  const rows = await cx.tx.planned(sql<{ openedOn: Day }>`
    select v.opened_on from review v
    join review_post i on i.tenant_id = v.tenant_id and i.review_id = v.id
    where v.tenant_id = ${cx.tx.tenant} and i.post_id = ${postId} and not exists (
      select from grading g where g.tenant_id = i.tenant_id and g.post_id = i.post_id and g.recorded_at > v.opened_at)
    order by v.opened_at limit 1`)
  return rows[0]?.openedOn ?? null
}

interface EventRow {
  readonly on: Day
  readonly kind: PostAnswer['events'][number]['kind']
  readonly count: number | null
  readonly note: Pair
}

const eventsOf = (cx: Looking, postId: Id<'post'>): Promise<EventRow[]> =>
  cx.tx.planned(sql<EventRow>`
    select happened_on as "on", kind, count, note from post_event
    where tenant_id = ${cx.tx.tenant} and post_id = ${postId} and happened_on <= ${cx.today}::date
    order by happened_on, recorded_at limit 100`)

/** The steps of the grade: told by the history before the first grading here, then by the gradings of its method. */
const gradesOf = (cx: Looking, postId: Id<'post'>): Promise<PostAnswer['grades'][number][]> =>
  cx.tx.planned(sql<PostAnswer['grades'][number]>`
    with graded as (
      select graded_on, grade, method, method_version, recorded_at from grading
      where tenant_id = ${cx.tx.tenant} and post_id = ${postId} and graded_on <= ${cx.today}::date)
    select step."from", step.grade from (
      select happened_on as "from", grade, recorded_at from post_event
      where tenant_id = ${cx.tx.tenant} and post_id = ${postId} and grade is not null and happened_on <= ${cx.today}::date
        and happened_on < coalesce((select min(graded_on) from graded), 'infinity')
      union all
      select graded_on, grade, recorded_at from graded
      where (method, method_version) = (
        select method, method_version from graded order by graded_on desc, recorded_at desc limit 1)) as step
    order by step."from", step.recorded_at limit 100`)
