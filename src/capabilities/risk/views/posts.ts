import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { PostLine, Posts, PostsAnswer } from '../contract/posts.ts'
import { byGrade, byName, type Look, withLines } from '../store/coverage.ts'
import { methodInForce } from '../store/methods.ts'
import { holdersOn, inSight, inUnit, postOn, sightOf } from '../store/sight.ts'

const pageLength = 200

/** RSK-5, RSK-6, RSK-87, RSK-138: the posts in reach with grade, review and coverage; totals and gaps follow unit and business. */
export const postsPage =
  (length: number): View<typeof Posts> =>
  async (now, { unit, business, page = 0, asOf, ...filter }) => {
    const past = asOf !== undefined && asOf < now.today
    const cx = past ? { ...now, today: asOf } : now
    const look = lookAt(cx, { unit, business, past })
    const [lines, matching] = await linesOf(cx, look, filter, { length, offset: page * length })
    const [totals, high, choices] = [
      await totalsOf(look),
      await highOf(cx, look),
      await choicesOf(cx, { unit, business, past }),
    ]
    const method = await methodInForce(cx)
    return ok({ asOf: past ? cx.today : null, method, posts: lines, matching, totals, high, ...choices })
  }

export const posts = postsPage(pageLength)

/** RSK-5: the totals of all posts in reach alone. */
export const registerTotals = (cx: Looking): Promise<PostsAnswer['totals']> =>
  totalsOf(lookAt(cx, { unit: undefined, business: undefined, past: false }))

/** The posts in reach; of one unit, as it was on the day; of one kind of business. */
interface Wanted {
  readonly unit: string | undefined
  readonly business: string | undefined
  readonly past: boolean
}

const lookAt = (cx: Looking, { unit, business, past }: Wanted): Look => ({
  ...{ tx: cx.tx, today: cx.today, past },
  posts: sql<boolean>`(${inSight(sightOf(cx, false))}
    and (${business ?? null}::text is null or coalesce(was.business, p.business) = ${business ?? null})
    and ${inUnit(unit, cx.today)})`,
})

interface Filter {
  readonly grade?: string
  readonly due?: boolean
  readonly gaps?: boolean
}

interface Place {
  readonly length: number
  readonly offset: number
}

const linesOf = async (cx: Looking, look: Look, filter: Filter, place: Place): Promise<[PostLine[], number]> => {
  const { grade = null, due = false, gaps = false } = filter
  const rows = await cx.tx.planned(sql<PostLine & { readonly matching: number }>`
    ${withLines(look)}
    select code, name, unit, grade, method, points, reviewed_on, due, lessons, controls, count(*) over () as matching
    from line
    where (${grade}::text is null or (grade = ${grade} and comparable)) and (not ${due} or due is not null) and (not ${gaps} or gaps)
    order by ${byGrade}, ${byName(cx.actor.language, 'line.name')}, code
    limit ${place.length} offset ${place.offset}`)
  return [rows.map(({ matching: _all, ...line }) => line), rows[0]?.matching ?? 0]
}

const totalsOf = async (look: Look): Promise<PostsAnswer['totals']> => {
  const rows = await look.tx.planned(sql<PostsAnswer['totals']>`
    ${withLines(look)}
    select count(*) as posts, coalesce(sum(points), 0)::integer as points,
      count(*) filter (where grade = 'HIGH' and comparable) as high,
      count(*) filter (where grade = 'MEDIUM' and comparable) as medium,
      count(*) filter (where grade = 'LOW' and comparable) as low,
      count(*) filter (where grade is not null and not comparable) as other_method, count(due) as due, count(*) filter (where gaps) as gaps
    from line`)
  return rows[0] ?? { posts: 0, points: 0, high: 0, medium: 0, low: 0, otherMethod: 0, due: 0, gaps: 0 }
}

interface HighPoint {
  readonly no: number
  readonly name: Pair
  readonly post: string
  readonly postName: Pair
  readonly lesson: boolean
  readonly control: boolean
  readonly count: number
}

/** RSK-5: the square over the high risk points: one row of the covered ones for their count, every gap by name. */
const highOf = async (cx: Looking, look: Look): Promise<PostsAnswer['high']> => {
  const rows = await cx.tx.planned(sql<HighPoint>`
    ${withLines(look)},
    high as (
      select point.no, point.name, line.code as post, line.name as post_name, lesson, control,
        count(*) over (partition by lesson, control) as count,
        row_number() over (partition by lesson, control
          order by ${byName(cx.actor.language, 'line.name')}, line.code, point.no) as at
      from point join line on line.post_id = point.post_id
      where point.grade = 'HIGH')
    select no, name, post, post_name, lesson, control, count from high
    where case when lesson and control then at = 1 else at <= ${pageLength} end
    order by lesson, control, at`)
  const part = (lesson: boolean, control: boolean) => {
    const own = rows.filter((row) => row.lesson === lesson && row.control === control)
    return {
      count: own[0]?.count ?? 0,
      points: own.map(({ no, name, post, postName }) => ({ no, name, post, postName })),
    }
  }
  return {
    both: part(true, true).count,
    lessonOnly: part(true, false),
    controlOnly: part(false, true),
    neither: part(false, false),
  }
}

/**
 * What the filters offer: the units of posts in reach, those above them in reach and those of their holders, as the
 * picker of units offers them too; and the kinds of business of the unit that was chosen.
 */
const choicesOf = async (
  cx: Looking,
  { unit, business, past }: Wanted,
): Promise<Pick<PostsAnswer, 'units' | 'businesses'>> => {
  const seen = sql`
    select p.tenant_id, p.post_id, coalesce(was.unit_id, p.unit_id) as unit_id,
      coalesce(was.business, p.business) as business, ${inUnit(unit, cx.today)} as inside
    from organisation_post p ${postOn(cx.today)}
    where p.tenant_id = ${cx.tx.tenant} and (p.closed_on is null or (${past} and p.closed_on > ${cx.today}::date))
      and ${inSight(sightOf(cx, false))}`
  const units = await cx.tx.planned(sql<PostsAnswer['units'][number]>`
    with p as materialized (${seen}),
    place as (
      select u.path, true as own from organisation_unit u where u.tenant_id = ${cx.tx.tenant} and u.unit_id in (select unit_id from p)
      union
      select h.unit_path, false from p cross join lateral (select h.unit_path ${holdersOn(cx.today)}) as h),
    above as (
      select distinct array_to_string(labels[:n], '.') as path
      from place, string_to_array(place.path, '.') as labels, generate_series(1, cardinality(labels)) as n)
    select u.code, u.name from organisation_unit u
    where u.tenant_id = ${cx.tx.tenant} and (
      u.path in (select path from place where own)
      or (${withinUnits('u.path', cx.actor.reach.units)} and (u.code = ${unit ?? ''} or u.path in (select path from above))))
    order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)
  const businesses = await cx.tx.planned(sql<{ business: string }>`
    with p as (${seen})
    select distinct p.business from p where p.inside or p.business = ${business ?? ''} order by p.business limit ${offeredAtMost.content}`)
  return { units, businesses: businesses.map(({ business }) => business) }
}
