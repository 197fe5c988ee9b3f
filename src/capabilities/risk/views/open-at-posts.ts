import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type OpenKind, openKinds } from '../contract/open-items.ts'
import { dueReasonOf } from '../store/coverage.ts'
import { openRechecks } from '../store/rechecks.ts'
import { sightOf } from '../store/sight.ts'

export interface OpenItem {
  readonly kind: OpenKind
  readonly name: Pair
  readonly post: Pair
  /** By when, where there is a day. */
  readonly dueOn: Day | null
}

const most = 20_000

/**
 * What is not done yet at these posts: checks that are overdue, reviews that are due, points to look at again, grades,
 * points, powers and process maps on their way, answers to an imported register, and doubts. What has a day stands
 * first, by that day; grades are not compared. 20,000 of each kind at most.
 */
export const openAtPosts = async (cx: Looking, posts: readonly Id<'post'>[]): Promise<OpenItem[]> => {
  const items = [...(await itemsAt(cx, posts)), ...(await rechecksAt(cx, posts))]
  return items.sort(
    (a, b) =>
      rank(a.dueOn, b.dueOn) || openKinds.indexOf(a.kind) - openKinds.indexOf(b.kind) || rank(a.post.zh, b.post.zh),
  )
}

const rank = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1

/** A point is looked at again once, whatever of its grounds changed, by the first day that this asks for. */
const rechecksAt = async (cx: Looking, posts: readonly Id<'post'>[]): Promise<OpenItem[]> => {
  const items = new Map<Id<'risk-point'>, OpenItem & { readonly dueOn: Day }>()
  const asked = { timeZone: cx.timeZone, posts, most }
  for (const one of await openRechecks(cx.tx, sightOf(cx, false), asked)) {
    // The most pressing ground of a point comes first.
    if (!items.has(one.id))
      items.set(one.id, { kind: 'recheck', name: one.point, post: one.postName, dueOn: one.dueOn })
  }
  return [...items.values()]
}

const itemsAt = ({ tx, today }: Looking, posts: readonly Id<'post'>[]): Promise<OpenItem[]> => {
  const limit = sql`limit ${most}`
  return tx.rows(sql<OpenItem>`
    with s as materialized (
      select p.tenant_id, p.post_id, p.name from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.post_id = any (${[...posts]}::uuid[]))
    (select 'review' as kind, s.name, s.name as post, g.valid_until as due_on
      from s left join risk_current_grade g on g.tenant_id = s.tenant_id and g.post_id = s.post_id
      where ${dueReasonOf(tx, today)} is not null order by s.post_id ${limit})
    union all
    (select 'check', c.text, s.name, c.due_on
      from risk_control c join s on s.tenant_id = c.tenant_id and s.post_id = c.post_id
      where c.due_on < ${today}::date and (c.checked_on is null or c.checked_on < c.due_on) order by c.due_on ${limit})
    union all
    (select 'grade', s.name, s.name, null
      from grading_proposal g join s on s.tenant_id = g.tenant_id and s.post_id = g.post_id
      where g.settled_on is null order by g.id ${limit})
    union all
    (select 'proposal', r.name, s.name, null
      from risk_point r join s on s.tenant_id = r.tenant_id and s.post_id = r.post_id
      where r.closed_on is null and (r.confirmed_on is null or exists (
        select from risk_point_change c
        where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.settled_on is null)) order by r.no ${limit})
    union all
    (select 'power', v.name, s.name, null
      from power_version v join s on s.tenant_id = v.tenant_id and s.post_id = v.post_id
      where v.confirmed_on is null and v.returned_on is null order by v.power_id ${limit})
    union all
    (select distinct on (v.process_id) 'process', v.name, s.name, null::date
      from process_version v
      join process_post w on w.tenant_id = v.tenant_id and w.process_id = v.process_id and w.version = v.version
      join s on s.tenant_id = w.tenant_id and s.post_id = w.post_id
      where v.confirmed_on is null and v.returned_on is null order by v.process_id, w.at ${limit})
    union all
    (select 'register', r.name, s.name, null
      from register_change c
      join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id and r.closed_on is null
      join s on s.tenant_id = r.tenant_id and s.post_id = r.post_id
      where not exists (
        select from register_change_answer a where a.tenant_id = c.tenant_id and a.change_id = c.id) order by r.no ${limit})
    union all
    (select 'doubt', s.name, s.name, null
      from grade_dispute d join s on s.tenant_id = d.tenant_id and s.post_id = d.post_id
      where not exists (
        select from grade_dispute_answer a where a.tenant_id = d.tenant_id and a.dispute_id = d.id) order by d.id ${limit})`)
}
