import { addDays, type Day } from '#kernel/day.ts'
import { sql, type Tx, type withinUnits } from '#platform/database.ts'
import { checkedWithinDays } from '../rules/coverage.ts'
import { reviewedWithinDays } from '../rules/review.ts'
import { methodOn } from './methods.ts'
import { postOn } from './sight.ts'

/** RSK-5 in SQL: the risk point `r` names a known lesson of its family that is good on the day. */
const hasLesson = (today: Day) => sql<boolean>`exists (
  select from known_lesson l
  where l.tenant_id = r.tenant_id and l.code = r.lesson_code and r.family = any (l.families)
    and (l.best_before is null or l.best_before >= ${today}::date))`

/** RSK-4 in SQL: the newest check of a control of `r` that is not education found it effective within 90 days. */
const isTested = (today: Day, past: boolean) => sql<boolean>`exists (
  select from control c
  cross join lateral (
    select k.effective, k.checked_on from control_check k
    where k.tenant_id = c.tenant_id and k.control_id = c.id and (not ${past} or k.checked_on <= ${today}::date)
    order by k.checked_on desc, k.recorded_at desc limit 1) as newest
  where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.kind <> 'education'
    and (c.closed_on is null or (${past} and c.closed_on > ${today}::date))
    and (not ${past} or c.added_on is null or c.added_on <= ${today}::date)
    and newest.effective and newest.checked_on >= ${addDays(today, -checkedWithinDays)}::date)`

/** RSK-6 in SQL: why a post `s` is due, by its grading `g`, which may be absent. */
export const dueReasonOf = (tx: Tx, today: Day) => sql<string | null>`case
  when g.graded_on is null then 'never'
  when g.method <> ${methodOn({ tx, today })} then 'method'
  when g.valid_until < ${today}::date then 'expired'
  when exists (
    select from post_event e
    where e.tenant_id = g.tenant_id and e.post_id = s.post_id and e.kind = 'finding' and e.happened_on > g.graded_on)
    then 'finding'
  when g.graded_on < ${addDays(today, -reviewedWithinDays)}::date then 'year-old'
end`

/** A condition in SQL. */
export type Condition = ReturnType<typeof withinUnits>

/** Counts and lists of one look at the register: which posts, by a condition on `p`. */
export interface Look {
  readonly tx: Tx
  /** Today, or a day that has passed. */
  readonly today: Day
  /** RSK-87: the lists are told as they stood on the day. */
  readonly past: boolean
  readonly posts: Condition
}

/** What each risk point said on a day that has passed. */
export const pointsOn = (tx: Tx, day: Day) => sql`(
  select distinct on (v.risk_point_id) v.risk_point_id as id, v.* from risk_point_version v
  where v.tenant_id = ${tx.tenant} and v.from_on <= ${day}::date
  order by v.risk_point_id, v.from_on desc, v.version desc)`

/** The grade each post had on a day that has passed. */
const gradesOn = (tx: Tx, day: Day) => sql`(
  select distinct on (post_id) tenant_id, post_id, grade, method, graded_on, valid_until from grading
  where tenant_id = ${tx.tenant} and graded_on <= ${day}::date
  order by post_id, graded_on desc, recorded_at desc)`

/** The posts of a look. */
const seenPosts = ({ tx, today, past, posts }: Look) => sql`
  select p.tenant_id, p.post_id, p.code, coalesce(was.name, p.name) as name, coalesce(was.unit_id, p.unit_id) as unit_id,
    coalesce(was.business, p.business) as business
  from organisation_post p ${postOn(today)}
  where p.tenant_id = ${tx.tenant} and (p.closed_on is null or (${past} and p.closed_on > ${today}::date)) and ${posts}`

/**
 * The common tables of every list: `point`, the risk points that count with lesson and tested control, and `line`, one
 * row per post with its grade, why it is due, and how many of its points are covered.
 */
export const withLines = ({ tx, today, past, posts }: Look) => sql`
  with seen as materialized (${seenPosts({ tx, today, past, posts })}),
  point as materialized (
    select r.no, r.name, r.family, r.grade, r.post_id, ${hasLesson(today)} as lesson, ${isTested(today, past)} as control
    from ${past ? pointsOn(tx, today) : sql`risk_point`} r
    join seen s on s.tenant_id = r.tenant_id and s.post_id = r.post_id
    where (r.closed_on is null or (${past} and r.closed_on > ${today}::date)) and r.confirmed_on is not null),
  counted as (
    select post_id, count(*) as points, count(*) filter (where lesson) as lessons,
      count(*) filter (where control) as controls
    from point group by post_id),
  line as (
    select s.post_id, s.code, s.name, u.name as unit, u.path, g.grade, g.method, g.graded_on as reviewed_on,
      ${past ? sql`null::text` : dueReasonOf(tx, today)} as due,
      coalesce(n.points, 0) as points, coalesce(n.lessons, 0) as lessons, coalesce(n.controls, 0) as controls,
      coalesce(g.method = ${methodOn({ tx, today })}, false) as comparable,
      coalesce(n.lessons < n.points or n.controls < n.points, false) as gaps
    from seen s
    join organisation_unit u on u.tenant_id = s.tenant_id and u.unit_id = s.unit_id
    left join ${past ? gradesOn(tx, today) : sql`risk_current_grade`} g on g.tenant_id = s.tenant_id and g.post_id = s.post_id
    left join counted n on n.post_id = s.post_id)`

export interface Waiting {
  /** How many posts are due for review. */
  readonly due: number
  /** Whether a risk point that counts lacks a lesson or a tested control. */
  readonly gaps: boolean
}

/** What waits of the posts of a look today: `due` and `gaps` of every list, without what else a list tells. */
export const loadWaiting = async ({ tx, today, posts }: Omit<Look, 'past'>): Promise<Waiting> => {
  const [row] = await tx.planned(sql<Waiting>`
    with seen as materialized (${seenPosts({ tx, today, posts, past: false })})
    select (
      select count(*) from seen s
      left join risk_current_grade g on g.tenant_id = s.tenant_id and g.post_id = s.post_id
      where ${dueReasonOf(tx, today)} is not null) as due,
      exists (
        select from seen s
        join risk_point r on r.tenant_id = s.tenant_id and r.post_id = s.post_id
        where r.closed_on is null and r.confirmed_on is not null
          and not (${hasLesson(today)} and ${isTested(today, false)})) as gaps`)
  return row ?? { due: 0, gaps: false }
}

/** By the name's sound in Chinese, by its letters in English. */
export const byName = (language: 'zh' | 'en', column: string) =>
  language === 'zh'
    ? sql`${sql.ref(column)} ->> 'zh' collate "zh-x-icu"`
    : sql`${sql.ref(column)} ->> 'en' collate "en-x-icu"`

/** High first; what was never graded, or by another method than the one in force, last (RSK-138). */
export const byGrade = sql`array_position(array['HIGH', 'MEDIUM', 'LOW'], case when line.comparable then line.grade end)`
