import type { Day, Moment } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { FindingStatus } from '../rules/evidence.ts'
import type { Grade } from '../rules/grade.ts'
import type { ChangeAnswer } from '../rules/grade-change.ts'
import type { EvidenceRow } from '../rules/weighed-post.ts'
import { inSight, type Sight } from './sight.ts'

/** All posts in sight that method D has graded and that have a risk point which counts: what one is told leans on the others. */
export const evidenceInSight = (tx: Tx, sight: Sight): Promise<EvidenceRow[]> =>
  tx.rows(sql<EvidenceRow>`
    with seen as (
      select p.post_id, p.code, p.name, p.key_post, u.name as unit, g.grade, g.inputs as factors, f.graded_on
      from organisation_post p
      join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
      join lateral (
        select grade, inputs from grading
        where tenant_id = p.tenant_id and post_id = p.post_id and method = 'D'
        order by graded_on desc, recorded_at desc limit 1) g on true
      join lateral (
        select min(graded_on) as graded_on from grading where tenant_id = p.tenant_id and post_id = p.post_id) f on true
      where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${inSight(sight)}),
    tests as (
      select c.risk_point_id, jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'tests', coalesce((
        select jsonb_agg(jsonb_build_object('on', k.checked_on, 'effective', k.effective) order by k.checked_on, k.recorded_at)
        from control_check k where k.tenant_id = c.tenant_id and k.control_id = c.id), '[]'))) as controls
      from control c where c.tenant_id = ${tx.tenant} and c.closed_on is null
      group by c.risk_point_id),
    family as (
      select r.post_id, r.family, max(r.before_consequence) as consequence,
        jsonb_agg(coalesce(t.controls, '[]')) as controls
      from risk_point r
      left join tests t on t.risk_point_id = r.id
      where r.tenant_id = ${tx.tenant} and r.closed_on is null and r.confirmed_on is not null
        and r.post_id in (select post_id from seen)
      group by r.post_id, r.family),
    found as (
      select e.post_id, min(e.happened_on) as first_on, jsonb_agg(jsonb_build_object(
        'on', e.happened_on, 'family', coalesce(w.family, r.family), 'count', coalesce(e.count, 1),
        'severity', coalesce(w.severity, 1), 'status', coalesce(w.status, 'verified')) order by e.happened_on) as findings
      from post_event e
      left join risk_point r on r.tenant_id = e.tenant_id and r.id = e.risk_point_id
      left join lateral (
        select family, severity, status from finding_weight
        where tenant_id = e.tenant_id and event_id = e.id order by recorded_at desc limit 1) w on true
      where e.tenant_id = ${tx.tenant} and e.kind = 'finding' and (e.risk_point_id is not null or w.family is not null)
      group by e.post_id)
    select seen.post_id, seen.code, seen.name, seen.unit, seen.grade, seen.factors, seen.key_post,
      least(seen.graded_on, found.first_on, (
        select min(e.happened_on) from post_event e
        where e.tenant_id = ${tx.tenant} and e.post_id = seen.post_id)) as since,
      (select count(*) from organisation_holding h
        where h.tenant_id = ${tx.tenant} and h.post_id = seen.post_id
          and h.from_on <= ${sight.today}::date and (h.to_on is null or h.to_on > ${sight.today}::date)) as holders,
      (select jsonb_agg(jsonb_build_object('family', f.family, 'consequence', f.consequence, 'controls', (
          select coalesce(jsonb_agg(control), '[]')
          from jsonb_array_elements(f.controls) as point, jsonb_array_elements(point) as control))
          order by f.consequence desc, f.family)
        from family f where f.post_id = seen.post_id) as families,
      coalesce(found.findings, '[]') as findings,
      coalesce((
        select jsonb_agg(jsonb_build_object('changedOn', c.changed_on, 'toGrade', c.to_grade))
        from grade_change c where c.tenant_id = ${tx.tenant} and c.post_id = seen.post_id), '[]') as answered
    from seen
    left join found on found.post_id = seen.post_id
    where exists (select from family f where f.post_id = seen.post_id)
    order by seen.code limit ${longestExport + 1}`)

export interface GradeChangeRow {
  readonly id: Id<'grade-change'>
  readonly postId: Id<'post'>
  readonly changedOn: Day
  readonly fromGrade: Grade
  readonly toGrade: Grade
  readonly method: string
  readonly methodVersion: number
  readonly score: number
  readonly low: number
  readonly high: number
  readonly inputs: string
  readonly answer: ChangeAnswer
  readonly reason: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ gradeChange: GradeChangeRow; findingWeight: FindingWeight }>()

export const saveGradeChange = async (tx: Tx, change: GradeChangeRow): Promise<void> => {
  await tables(tx).insertInto('gradeChange').values(change).execute()
}

export interface FindingWeight {
  readonly id: Id<'finding-weight'>
  readonly eventId: Id<'post-event'>
  readonly family: string | null
  readonly severity: number
  readonly status: FindingStatus
  readonly recordedAt: Moment
}

export const saveFindingWeight = async (tx: Tx, weight: FindingWeight): Promise<void> => {
  await tables(tx).insertInto('findingWeight').values(weight).execute()
}

/** The newest weight of a finding in sight of the transaction. */
export const findingWeightOf = (tx: Tx, eventId: Id<'post-event'>): Promise<FindingWeight | undefined> =>
  tables(tx)
    .selectFrom('findingWeight')
    .selectAll('findingWeight')
    .where('findingWeight.eventId', '=', eventId)
    .orderBy('findingWeight.recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A finding of the history at the same risk point on the same day, of which nothing more has been told. */
export const untoldEvent = async (
  tx: Tx,
  found: { readonly postId: Id<'post'>; readonly riskPointId: Id<'risk-point'> | null; readonly happenedOn: Day },
): Promise<Id<'post-event'> | undefined> => {
  const [row] = await tx.rows(sql<{ id: Id<'post-event'> }>`
    select e.id from post_event e
    where e.tenant_id = ${tx.tenant} and e.post_id = ${found.postId} and e.kind = 'finding'
      and e.risk_point_id = ${found.riskPointId}::uuid and e.happened_on = ${found.happenedOn}
      and not exists (select from finding_weight w where w.tenant_id = e.tenant_id and w.event_id = e.id)
    order by e.recorded_at limit 1`)
  return row?.id
}

/** R49: what a moved grade touches: the lessons and controls of these families at the post. */
export interface Affected {
  readonly lessons: { readonly code: string; readonly title: Pair }[]
  readonly controls: { readonly text: Pair; readonly point: Pair }[]
}

export const affectedBy = async (tx: Tx, postId: Id<'post'>, families: readonly string[]): Promise<Affected> => {
  const [found] = await tx.rows(sql<Affected>`
    with point as (
      select id, no, name, lesson_code, family from risk_point
      where tenant_id = ${tx.tenant} and post_id = ${postId} and closed_on is null and confirmed_on is not null
        and family = any (${[...families]}::text[])
      order by no limit 200)
    select
      coalesce((
        select jsonb_agg(distinct jsonb_build_object('code', l.code, 'title', l.title))
        from point join known_lesson l on l.tenant_id = ${tx.tenant} and l.code = point.lesson_code), '[]') as lessons,
      coalesce((
        select jsonb_agg(jsonb_build_object('text', c.text, 'point', point.name) order by point.no, c.id)
        from point join control c on c.tenant_id = ${tx.tenant} and c.risk_point_id = point.id and c.closed_on is null),
        '[]') as controls`)
  return found ?? { lessons: [], controls: [] }
}
