import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx, uuidList } from '#platform/database.ts'
import type { Grade } from '../rules/grade.ts'
import { type CauseKind, type RecheckVerdict, recheckDays } from '../rules/recheck.ts'
import { recordedOn, touching } from './norm-changes.ts'
import { powersOn } from './powers.ts'
import { processesOn } from './processes.ts'
import { inSight, type Sight } from './sight.ts'

export interface OpenRecheck {
  readonly cause: string
  readonly kind: CauseKind
  readonly name: Pair
  readonly path: string
  readonly ends: boolean
  readonly changedOn: Day
  readonly holdsFrom: Day | null
  readonly id: Id<'risk-point'>
  readonly no: number
  readonly point: Pair
  readonly grade: Grade
  readonly post: string
  readonly postName: Pair
  readonly postId: Id<'post'>
  readonly unitPath: string
  readonly dueOn: Day
}

interface Asked {
  readonly timeZone: string
  readonly post?: string | null
  /** Of these posts alone; of all in sight where none are named. */
  readonly posts?: readonly Id<'post'>[]
  /** This risk point alone. */
  readonly point?: Id<'risk-point'>
  readonly most?: number
  /** Those behind this one. */
  readonly after?: RecheckPlace | undefined
}

/** RSK-121: where one stands: by the day by which it is looked at, then by what changed. */
export interface RecheckPlace {
  readonly dueOn: Day
  readonly cause: string
  readonly no: number
}

/**
 * RSK-120: the risk points in sight that count and lean on something that changed after the moment at which they were
 * confirmed, without a decision about it. What a post is for changes by a list; a power changes by a later version, or by
 * one more on a list begun on an earlier day; a process by another version, for the points whose step differs; a norm by
 * what its change touches. The most pressing stand first (RSK-121).
 */
export const openRechecks = (tx: Tx, sight: Sight, asked: Asked): Promise<OpenRecheck[]> =>
  tx.planned(sql<OpenRecheck>`
    ${withCauses(tx, sight, asked)}
    select cause.cause, cause.kind, cause.name, cause.path, cause.ends, cause.changed_on, cause.holds_from, point.id,
      point.no, point.point, point.grade, point.post, point.post_name, point.post_id, point.unit_path, ${dueOn} as due_on
    from ${undecided} and ${asked.after ? sql`not ${upTo(asked.after)}` : sql`true`}
    order by due_on, cause.cause, point.no limit ${asked.most ?? 500}`)

/** RSK-121: as `recheckDue` has it. */
const dueOn = sql<Day>`greatest(cause.changed_on + case point.grade ${sql.join(
  Object.entries(recheckDays).map(([grade, days]) => sql`when ${grade} then ${days}::integer`),
  sql` `,
)} end, cause.holds_from)`

const upTo = ({ dueOn: day, cause, no }: RecheckPlace) =>
  sql<boolean>`((${dueOn}, cause.cause, point.no) <= (${day}::date, ${cause}, ${no}::integer))`

/** RSK-120: how many there are, and how many of them up to this one; a point that leans on two changes counts for each. */
export const countRechecks = async (
  tx: Tx,
  sight: Sight,
  asked: Asked,
): Promise<{ readonly waiting: number; readonly before: number }> => {
  const [row] = await tx.planned(sql<{ waiting: number; before: number }>`
    ${withCauses(tx, sight, asked)}
    select count(*)::integer as waiting,
      (count(*) filter (where ${asked.after ? upTo(asked.after) : sql`false`}))::integer as before
    from ${undecided}`)
  return row ?? { waiting: 0, before: 0 }
}

export interface DueCause extends Pick<OpenRecheck, 'cause' | 'name' | 'grade' | 'changedOn' | 'holdsFrom'> {
  /** All the points that wait, each counted once. */
  readonly points: number
}

/** RSK-120, RSK-121: what changed, once for each grade of its points, and how many points there are in all. */
export const dueCauses = (tx: Tx, sight: Sight, asked: Asked): Promise<DueCause[]> =>
  tx.planned(sql<DueCause>`
    ${withCauses(tx, sight, asked)},
    waiting as materialized (
      select cause.cause, cause.name, cause.changed_on, cause.holds_from, point.grade, point.id from ${undecided})
    select w.cause, w.name, w.grade, w.changed_on, w.holds_from,
      (select count(distinct id)::integer from waiting) as points
    from waiting w
    group by w.cause, w.name, w.grade, w.changed_on, w.holds_from
    order by w.changed_on, w.cause, w.grade limit 1000`)

/** RSK-120: whether there is any. */
export const anyRecheck = async (tx: Tx, sight: Sight, asked: Asked): Promise<boolean> => {
  const found = await tx.planned(sql`${withCauses(tx, sight, asked)} select from ${undecided} limit 1`)
  return found.length > 0
}

const withCauses = (tx: Tx, sight: Sight, { timeZone, post = null, posts, point }: Asked) => sql`
    with point as materialized (
      select r.tenant_id, r.id, r.no, r.name as point, r.grade, r.confirmed_on, p.post_id, p.code as post,
        p.name as post_name, p.unit_path, least((r.confirmed_on + 1)::timestamp at time zone ${timeZone}, (
          select min(v.recorded_at) from risk_point_version v
          where v.tenant_id = r.tenant_id and v.risk_point_id = r.id and v.confirmed_on is not null)) as confirmed_at
      from (
        select p.* from organisation_post p
        where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${inSight(sight)}
          and (${post}::text is null or p.code = ${post})
          and ${posts === undefined ? sql`true` : sql`p.post_id = any (${uuidList(posts)})`}) p
      join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
      where r.closed_on is null and r.confirmed_on is not null and ${point ? sql`r.id = ${point}` : sql`true`}),
    cause as materialized (${postCauses(tx)} union all ${powerCauses(tx)} union all ${processCauses(tx)} union all ${normCauses(tx, sight.today, timeZone)})`

const undecided = sql`
    cause join point on point.id = cause.risk_point_id
    where cause.changed_at > point.confirmed_at and not exists (
      select from point_recheck_answer a
      where a.tenant_id = point.tenant_id and a.risk_point_id = point.id and a.cause = cause.cause)`

/** ORG-28: what a post is for differs from what it was for when the point was confirmed; the newest change tells it. */
const postCauses = (tx: Tx) => sql`
  select 'post:' || newest.change_id as cause, 'post' as kind, point.post_name as name,
    '/risk/posts/' || point.post as path, false as ends, newest.changed_on, newest.recorded_at as changed_at,
    null::date as holds_from, point.id as risk_point_id
  from point
  join organisation_post p on p.tenant_id = point.tenant_id and p.post_id = point.post_id
  cross join lateral (
    select n.business, n.key_post, n.leading_post from organisation_post_change n
    where n.tenant_id = ${tx.tenant} and n.post_id = point.post_id and n.recorded_at > point.confirmed_at
    order by n.recorded_at limit 1) before
  cross join lateral (
    select n.change_id, n.changed_on, n.recorded_at from organisation_post_change n
    where n.tenant_id = ${tx.tenant} and n.post_id = point.post_id and n.recorded_at > point.confirmed_at
      and (n.business, n.key_post, n.leading_post) is distinct from (p.business, p.key_post, p.leading_post)
    order by n.recorded_at desc limit 1) newest
  where (before.business, before.key_post, before.leading_post)
    is distinct from (p.business, p.key_post, p.leading_post)`

const powerCauses = (tx: Tx) => sql`
  select 'power:' || v.power_id || ':' || v.version, 'power', v.name,
    '/risk/posts/' || point.post, v.ends, v.confirmed_on, v.confirmed_at, v.from_on, point.id
  from power_version v join point on point.post_id = v.post_id
  where v.tenant_id = ${tx.tenant} and v.confirmed_on is not null and (v.version > 1 or exists (
    select from power_version b
    where b.tenant_id = v.tenant_id and b.post_id = v.post_id and b.confirmed_on < v.confirmed_on))`

/** The steps at which a point stands in a version and in the one before it, compared as they are written. */
const processCauses = (tx: Tx) => sql`
  select 'process:' || v.process_id || ':' || v.version, 'process', v.name, '/risk/processes/' || v.process_id, v.ends,
    v.confirmed_on, v.confirmed_at, v.from_on, touched.risk_point_id
  from process_version v
  cross join lateral (
    select b.version, b.steps from process_version b
    where b.tenant_id = v.tenant_id and b.process_id = v.process_id and b.confirmed_on is not null
      and b.version < v.version
    order by b.from_on desc, b.version desc limit 1) before
  cross join lateral (
    select stands.risk_point_id from (
      select n.risk_point_id, true as is_new, v.steps -> (n.at - 1) as step from process_point n
      where n.tenant_id = v.tenant_id and n.process_id = v.process_id and n.version = v.version
      union all
      select n.risk_point_id, false, before.steps -> (n.at - 1) from process_point n
      where n.tenant_id = v.tenant_id and n.process_id = v.process_id and n.version = before.version) stands
    group by stands.risk_point_id
    having v.ends or jsonb_agg(stands.step order by stands.step::text) filter (where stands.is_new)
      is distinct from jsonb_agg(stands.step order by stands.step::text) filter (where not stands.is_new)) touched
  where v.tenant_id = ${tx.tenant} and v.confirmed_on is not null and v.version > 1`

/** NRM-4: a norm touches the points that cite it, those of posts whose powers do, and those that stand in a process that does. */
const normCauses = (tx: Tx, today: Day, timeZone: string) => sql`
  select 'norm:' || n.change_id, 'norm', n.title, '/learn/norms/' || n.code, n.kind = 'repealed',
    ${recordedOn(timeZone)}, n.recorded_at, n.effective_on, cited.risk_point_id
  from norms_change n
  join (
    select point.id as risk_point_id, reference from point
    join risk_point r on r.tenant_id = point.tenant_id and r.id = point.id, unnest(r.norms) as reference
    union
    select distinct point.id as risk_point_id, reference from ${powersOn(tx, today)} v
    join point on point.post_id = v.post_id, unnest(v.norms) as reference
    union
    select distinct s.risk_point_id, reference from ${processesOn(tx, today)} v
    join process_point s on s.tenant_id = v.tenant_id and s.process_id = v.process_id and s.version = v.version,
      unnest(v.norms) as reference
    where not v.ends) cited
    on ${touching(tx, 'cited.reference')}
  group by n.change_id, n.title, n.code, n.kind, n.recorded_at, n.effective_on, cited.risk_point_id`

export interface RecheckAnswer {
  readonly riskPointId: Id<'risk-point'>
  readonly cause: string
  readonly verdict: RecheckVerdict
  readonly reason: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

export const saveRecheckAnswer = async (tx: Tx, answer: RecheckAnswer): Promise<void> => {
  await tx.withTables<{ pointRecheckAnswer: RecheckAnswer }>().insertInto('pointRecheckAnswer').values(answer).execute()
}

export interface AnsweredRecheck extends Pick<RecheckAnswer, 'verdict' | 'reason' | 'answeredOn'> {
  readonly id: Id<'risk-point'>
  readonly no: number
  readonly name: Pair
  readonly grade: Grade
  readonly post: string
  readonly postName: Pair
}

/** The newest decisions about points in sight, so many. */
export const answeredRechecks = (
  tx: Tx,
  sight: Sight,
  { post, most }: { readonly post: string | null; readonly most: number },
): Promise<AnsweredRecheck[]> =>
  tx.rows(sql<AnsweredRecheck>`
    select a.verdict, a.reason, a.answered_on, r.id, r.no, r.name, r.grade, p.code as post, p.name as post_name
    from point_recheck_answer a
    join risk_point r on r.tenant_id = a.tenant_id and r.id = a.risk_point_id
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where a.tenant_id = ${tx.tenant} and (${post}::text is null or p.code = ${post}) and ${inSight(sight)}
    order by a.recorded_at desc, r.no limit ${most}`)
