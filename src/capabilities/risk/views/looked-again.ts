import type { Day } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** A post, by its code, and the day on which something had it looked at again. */
export interface Called {
  readonly code: string
  readonly on: Day
}

/** How many posts in reach had their risk looked at again, and because of what. */
export interface LookedAgain {
  /** All of them, each once. */
  readonly posts: number
  /** Called by somebody else, such as a signal. */
  readonly called: number
  /** Graded anew after a finding there. */
  readonly findings: number
  /** With risk points that were decided on after a power, a process or a norm changed. */
  readonly changes: number
  /** Of all of them, those whose grade moved afterwards. */
  readonly moved: number
}

/** RSK-127: what went back to risk since a day, within reach. */
export const lookedAgain = async (cx: Looking, since: Day, called: readonly Called[]): Promise<LookedAgain> => {
  const [row] = await cx.tx.rows(sql<LookedAgain>`
    with post as materialized (
      select p.tenant_id, p.post_id, p.code from organisation_post p
      where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${inSight(sightOf(cx, false))}),
    graded as materialized (
      select g.post_id, g.grade, g.graded_on, g.recorded_at, (
        select b.grade from grading b
        where b.tenant_id = g.tenant_id and b.post_id = g.post_id and b.recorded_at < g.recorded_at
        order by b.recorded_at desc limit 1) as before
      from grading g join post on post.post_id = g.post_id
      where g.tenant_id = ${cx.tx.tenant} and g.graded_on >= ${since}::date),
    cause as materialized (
      select 'called' as kind, post.post_id, c.on_day
      from unnest(${called.map(({ code }) => code)}::text[], ${called.map(({ on }) => on)}::date[]) as c(code, on_day)
      join post on post.code = c.code
      union all
      select 'finding', post.post_id, e.happened_on
      from post_event e join post on post.post_id = e.post_id
      where e.tenant_id = ${cx.tx.tenant} and e.kind = 'finding' and e.happened_on >= ${since}::date
        and exists (select from graded g where g.post_id = e.post_id and g.recorded_at > e.recorded_at)
      union all
      select 'change', post.post_id, a.answered_on
      from point_recheck_answer a
      join risk_point r on r.tenant_id = a.tenant_id and r.id = a.risk_point_id
      join post on post.post_id = r.post_id
      where a.tenant_id = ${cx.tx.tenant} and a.answered_on >= ${since}::date)
    select count(distinct post_id)::integer as posts,
      (count(distinct post_id) filter (where kind = 'called'))::integer as called,
      (count(distinct post_id) filter (where kind = 'finding'))::integer as findings,
      (count(distinct post_id) filter (where kind = 'change'))::integer as changes,
      (count(distinct post_id) filter (where exists (
        select from graded g
        where g.post_id = cause.post_id and g.graded_on >= cause.on_day and g.before <> g.grade)))::integer as moved
    from cause`)
  return row ?? { posts: 0, called: 0, findings: 0, changes: 0, moved: 0 }
}
