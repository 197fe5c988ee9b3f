import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { MyPostAnswer } from '../contract/post.ts'
import { powersOn } from '../store/powers.ts'
import { findPosts, holdersOn, inSight, sightOf } from '../store/sight.ts'

export type PostSheet = MyPostAnswer['posts'][number]

/** The posts that this person holds today, at most 20. */
export const heldSheets = ({ tx, actor, today }: Looking): Promise<PostSheet[]> =>
  tx.rows(sql<PostSheet>`
    ${sheets(tx, today)} and exists (
      select ${holdersOn(today)} and h.person_id = ${actor.person})
    order by p.code limit 20`)

/** The post with this code, where it is in sight: held, or in reach. */
export const sheetOf = async (cx: Looking, code: string): Promise<PostSheet | undefined> => {
  const found = await cx.tx.rows(sql<PostSheet>`
    ${sheets(cx.tx, cx.today)} and p.code = ${code} and ${inSight(sightOf(cx, true))} order by p.post_id limit 1`)
  return found[0]
}

/** Those of the posts with these codes that are in sight, by code, with their names. */
export const seenPosts = async (cx: Looking, codes: readonly string[]): Promise<ReadonlyMap<string, Pair>> =>
  new Map((await findPosts(cx.tx, sightOf(cx, true), codes)).map(({ code, name }) => [code, name]))

/** Posts in reach by their codes: so many, from one on. */
export const sheetsInReach = (
  cx: Looking,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<PostSheet[]> =>
  cx.tx.rows(sql<PostSheet>`
    ${sheets(cx.tx, cx.today)} and ${inSight(sightOf(cx, false))} order by p.code limit ${most} offset ${from}`)

/** The posts that work in a unit and below it, the worst grade first, at most twelve: for a device that stands there. */
export const sheetsUnder = (cx: Looking, unitPath: string): Promise<PostSheet[]> =>
  cx.tx.rows(sql<PostSheet>`
    ${sheets(cx.tx, cx.today)} and ${inSight({ ...sightOf(cx, false), units: [unitPath], members: [] })}
    order by array_position(array['HIGH', 'MEDIUM', 'LOW'], g.grade), p.code limit 12`)

/** The first three points of the post `p`: the worst grade first, then the register's order. */
const topThree = sql`
  select row_number() over worst_first as at, jsonb_build_object(
    'no', r.no, 'name', r.name, 'manifestation', r.manifestation, 'grade', r.grade,
    'controls', coalesce((
      select jsonb_agg(jsonb_build_object('text', c.text, 'frequency', c.frequency) order by c.id) from control c
      where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.closed_on is null and c.kind <> 'education'),
      '[]'),
    'lesson', (
      select jsonb_build_object('code', l.code, 'title', l.title) from known_lesson l
      where l.tenant_id = r.tenant_id and l.code = r.lesson_code and r.family = any (l.families))) as point
  from risk_point r
  where r.tenant_id = p.tenant_id and r.post_id = p.post_id and r.closed_on is null and r.confirmed_on is not null
  window worst_first as (order by array_position(array['HIGH', 'MEDIUM', 'LOW'], r.grade), r.no)
  order by at limit 3`

/** Those who answer for the points of the post `p`: heads of department before leaders. */
const whomToAsk = sql`
  select asked.who, min(asked.at) as at from risk_point r
  cross join lateral (values (1, r.department_head), (2, r.responsible_leader)) as asked(at, who)
  where r.tenant_id = p.tenant_id and r.post_id = p.post_id and r.closed_on is null and r.confirmed_on is not null
    and asked.who ->> 'zh' <> ''
  group by asked.who
  order by at limit 6`

/** What the post `p` may decide today, in the order in which it came. */
const powerList = (tx: Tx, today: Day) => sql`
  select jsonb_agg(jsonb_build_object('id', v.power_id, 'name', v.name, 'discretion', v.discretion, 'limits', v.limits,
    'checker', (
      select c.name from organisation_post c where c.tenant_id = v.tenant_id and c.code = v.checker_post), 'hasChecker', v.checker_post is not null)
    order by v.from_on, v.power_id)
  from ${powersOn(tx, today, sql`v.post_id = p.post_id`)} v`

const sheets = (tx: Tx, today: Day) => sql`
  select p.code, p.name, u.name as unit, p.powers, g.grade, coalesce((${powerList(tx, today)}), '[]') as power_list,
    (select count(*) from risk_risk_point c where c.tenant_id = p.tenant_id and c.post_id = p.post_id) as point_count,
    coalesce((select jsonb_agg(top.point order by top.at) from (${topThree}) as top), '[]') as points,
    coalesce((select jsonb_agg(nearest.who order by nearest.at) from (${whomToAsk}) as nearest), '[]') as ask
  from organisation_post p
  join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
  left join risk_current_grade g on g.tenant_id = p.tenant_id and g.post_id = p.post_id
  where p.tenant_id = ${tx.tenant} and p.closed_on is null`
