import type { Day, Moment } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { LikenessAnswer } from '../rules/likeness-answer.ts'
import { inSight, inUnitToday, type Sight } from './sight.ts'

/** More risk points than this are not compared at one look. */
export const comparedAtMost = 20_000

export interface WordedPoint {
  readonly id: Id<'risk-point'>
  readonly no: number
  readonly name: Pair
  readonly manifestation: Pair
  readonly post: string
  readonly postName: Pair
  readonly unit: Pair
  /** Its post is one of the unit that was asked for; all are where none was. */
  readonly inside: boolean
}

/** The open risk points in sight with their words, by number; one more than the bound tells that there are others. */
export const wordedPoints = (tx: Tx, sight: Sight, unit?: string): Promise<WordedPoint[]> =>
  tx.rows(sql<WordedPoint>`
    select r.id, r.no, r.name, r.manifestation, p.code as post, p.name as post_name, u.name as unit,
      ${inUnitToday(unit, sight.today)} as inside
    from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and r.closed_on is null and ${inSight(sight)}
    order by r.no limit ${comparedAtMost + 1}`)

export interface KeptAnswer {
  readonly pointA: Id<'risk-point'>
  readonly pointB: Id<'risk-point'>
  readonly answer: LikenessAnswer
  readonly reason: string
  readonly on: Day
}

/** RSK-93: the newest answer about each of these pairs, as long as both points still say what they said then. */
export const likenessAnswersOf = (
  tx: Tx,
  pairs: readonly { readonly a: string; readonly b: string }[],
): Promise<KeptAnswer[]> =>
  tx.rows(sql<KeptAnswer>`
    select distinct on (k.point_a, k.point_b) k.point_a, k.point_b, k.answer, k.reason, k.answered_on as "on"
    from unnest(${pairs.map(({ a }) => a)}::uuid[], ${pairs.map(({ b }) => b)}::uuid[]) as asked(a, b)
    join likeness_answer k on k.tenant_id = ${tx.tenant} and k.point_a = asked.a and k.point_b = asked.b
    join risk_point a on a.tenant_id = k.tenant_id and a.id = k.point_a
    join risk_point b on b.tenant_id = k.tenant_id and b.id = k.point_b
    where k.words_a = md5(a.manifestation::text) and k.words_b = md5(b.manifestation::text)
    order by k.point_a, k.point_b, k.recorded_at desc`)

export interface LikenessRow {
  readonly id: Id<'likeness-answer'>
  readonly pointA: Id<'risk-point'>
  readonly pointB: Id<'risk-point'>
  readonly answer: LikenessAnswer
  readonly reason: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

export const saveLikenessAnswer = async (tx: Tx, row: LikenessRow): Promise<void> => {
  await tx.rows(sql`
    insert into likeness_answer
      (tenant_id, id, point_a, point_b, words_a, words_b, answer, reason, answered_on, recorded_at)
    select ${tx.tenant}, ${row.id}::uuid, a.id, b.id, md5(a.manifestation::text), md5(b.manifestation::text),
      ${row.answer}, ${row.reason}, ${row.answeredOn}::date, ${row.recordedAt}::timestamptz
    from risk_point a join risk_point b on b.tenant_id = a.tenant_id and b.id = ${row.pointB}::uuid
    where a.tenant_id = ${tx.tenant} and a.id = ${row.pointA}::uuid`)
}

export interface EducationOnly extends Omit<WordedPoint, 'manifestation' | 'inside'> {
  readonly control: Pair
  readonly instead: Pair | null
}

/**
 * RSK-32: points in sight whose every control is education, with what could be checked instead: what was proposed with
 * the control, else the newest control of the same family that a check found effective.
 */
export const heldByEducation = (tx: Tx, sight: Sight, unit?: string): Promise<EducationOnly[]> =>
  tx.rows(sql<EducationOnly>`
    with works as materialized (
      select one.*, row_number() over (partition by one.family order by one.checked_on desc, one.id) as nth
      from (
        select distinct on (o.id) o.family, o.id as point, c.text, k.checked_on, c.id from control c
        join risk_point o on o.tenant_id = c.tenant_id and o.id = c.risk_point_id
        join control_check k on k.tenant_id = c.tenant_id and k.control_id = c.id and k.effective
        where c.tenant_id = ${tx.tenant} and c.kind <> 'education' and c.closed_on is null and o.closed_on is null
        order by o.id, k.checked_on desc, c.id) one)
    select r.id, r.no, r.name, p.code as post, p.name as post_name, u.name as unit, held.control,
      coalesce(held.instead, (
        select w.text from works w where w.family = r.family and w.nth <= 2 and w.point <> r.id
        order by w.nth limit 1)) as instead
    from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
    cross join lateral (
      select (array_agg(c.text order by c.id))[1] as control,
        (array_agg(c.instead order by c.id) filter (where c.instead is not null))[1] as instead,
        bool_and(c.kind = 'education') as education
      from control c
      where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.closed_on is null) as held
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and r.closed_on is null and held.education
      and ${inSight(sight)} and ${inUnitToday(unit, sight.today)}
    order by array_position(array['HIGH', 'MEDIUM', 'LOW'], r.grade), r.no limit ${longestExport + 1}`)
