import { methodInForce, openAtPosts } from '#capabilities/risk/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql } from '#platform/database.ts'
import type { MovingKind, WhatMoves, WhatMovesAnswer } from '../contract/division.ts'
import { answersFor, bookOn, type Edge } from '../rules/edge.ts'
import { findEdges, loadEdges } from '../store/edges.ts'
import { edgesSeen } from './division.ts'

export interface OpenThing {
  readonly kind: MovingKind
  readonly name: Pair
  /** The post, or the unit where it is a matter of a unit. */
  readonly post: Pair
  readonly dueOn: Day | null
}

/** What a capability above knows to be open at these posts and in these units. */
export type OpenAbove = (
  cx: Looking,
  where: { readonly posts: readonly Id<'post'>[]; readonly paths: readonly string[] },
) => Promise<readonly OpenThing[]>

/** What has a day stands first, by that day; otherwise as it came. */
const byDay = (a: OpenThing, b: OpenThing): number =>
  a.dueOn === b.dueOn ? 0 : a.dueOn === null || (b.dueOn !== null && a.dueOn > b.dueOn) ? 1 : -1

/** RSP-9: what goes with these edges: units and posts, the controls they carry out, their high risk points and what is open there; and what may go with them. */
export const whatMoves =
  (above: readonly OpenAbove[]): View<typeof WhatMoves> =>
  async (cx, { edges: asked, on }) => {
    const ids = [...new Set(asked.split(','))].filter((one) => uuid.test(one)) as Id<'accountability-edge'>[]
    const edges = await findEdges(cx.tx, cx.actor.reach.units, ids)
    if (edges.length === 0 || edges.length < ids.length) return no('edge-not-found')
    const book = bookOn(await loadEdges(cx.tx), on)
    const units = (await unitsBelow(cx, edges)).filter(({ path }) =>
      edges.some((edge) => edge.postId === null && covers(edge, path, book)),
    )
    const paths = units.map(({ path }) => path)
    const which = postsIn(edges, paths)
    const posts = await postsOf(cx, which)
    const highPoints = await highPointsOf(cx, which)
    const where = { posts: posts.map(({ id }) => id), paths }
    const open: OpenThing[] = [...(await openAtPosts(cx, where.posts))]
    for (const more of above) open.push(...(await more(cx, where)))
    open.sort(byDay)
    const method = await methodInForce(cx)
    const high = posts.filter((post) => post.grade === 'HIGH' && post.method === method)
    const leaders = edges.map(({ leader }) => leader)
    const besides = (await edgesSeen(cx, { leaders, on })).filter(({ id }) => !ids.includes(id))
    return ok({
      counts: {
        units: units.length,
        people: units.reduce((sum, { people }) => sum + people, 0),
        posts: posts.length,
        highPosts: high.length,
        highPoints: highPoints[0]?.all ?? 0,
        controls: posts.reduce((sum, { controls }) => sum + controls, 0),
        open: open.length,
        besides: besides.length,
      },
      units: units.slice(0, named).map(({ path: _, ...unit }) => unit),
      posts: posts.slice(0, named).map(({ code, name, controls }) => ({ code, name, controls })),
      highPoints: highPoints.map(({ no, name, post }) => ({ no, name, post })),
      open: open.slice(0, named),
      besides: besides.slice(0, 49).map(({ edge, kind, about, unit, post }) => ({ edge, kind, about, unit, post })),
    })
  }

/** So many of each are told by name; the counts are of all. */
const named = 200

/** A high risk point, and how many there are in all. */
type HighPoint = WhatMovesAnswer['highPoints'][number] & { readonly all: number }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A direct edge reaches down to the next head; portfolios and areas hold for everything below. */
const covers = (edge: Edge, path: string, book: ReturnType<typeof bookOn>): boolean => {
  if (!`${path}.`.startsWith(`${edge.unitPath}.`)) return false
  return edge.kind !== 'direct' || path === edge.unitPath || answersFor(path, book)?.id === edge.id
}

type UnitBelow = WhatMovesAnswer['units'][number] & { readonly path: string }

const unitsBelow = ({ tx, today }: Looking, edges: readonly Edge[]): Promise<UnitBelow[]> =>
  tx.rows(sql<UnitBelow>`
    select u.code, u.name, u.path, (
      select count(*)::integer from organisation_person p
      where p.tenant_id = u.tenant_id and p.unit_path = u.path and (p.left_on is null or p.left_on > ${today}::date)) as people
    from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null
      and (u.path || '.') like any (${edges.map(({ unitPath }) => `${unitPath}.%`)}::text[])
    order by string_to_array(u.path, '.')::integer[]`)

/** Open posts `p` that stand in these units or are held there, and those that an edge names. */
const postsIn = (edges: readonly Edge[], paths: readonly string[]): RawBuilder<boolean> => sql<boolean>`(
  p.closed_on is null and (
    p.post_id = any (${edges.flatMap(({ postId }) => postId ?? [])}::uuid[])
    or p.unit_path = any (${[...paths]}::text[])
    or exists (
      select from organisation_holding h
      where h.tenant_id = p.tenant_id and h.post_id = p.post_id and h.to_on is null
        and h.unit_path = any (${[...paths]}::text[]))))`

interface PostMoved {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly grade: string | null
  readonly method: string | null
  /** The open controls that the post carries out. */
  readonly controls: number
}

/** By unit and code: grades of two methods are not compared (RSK-138). */
const postsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<PostMoved[]> =>
  tx.rows(sql<PostMoved>`
    select p.post_id as id, p.code, p.name, g.grade, g.method, coalesce(k.controls, 0) as controls
    from organisation_post p
    left join risk_current_grade g on g.tenant_id = p.tenant_id and g.post_id = p.post_id
    left join (
      select c.owner_post, count(*)::integer as controls from risk_control c
      where c.tenant_id = ${tx.tenant} group by c.owner_post) k on k.owner_post = p.code
    where p.tenant_id = ${tx.tenant} and ${posts}
    order by string_to_array(p.unit_path, '.')::integer[], p.code limit 20000`)

const highPointsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<HighPoint[]> =>
  tx.rows(sql<HighPoint>`
    select r.no, r.name, p.name as post, count(*) over ()::integer as "all" from risk_risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${tx.tenant} and r.grade = 'HIGH' and ${posts}
    order by r.no limit ${named}`)
