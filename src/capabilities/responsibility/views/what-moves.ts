import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql } from '#platform/database.ts'
import type { WhatMoves, WhatMovesAnswer } from '../contract/division.ts'
import { answersFor, bookOn, type Edge } from '../rules/edge.ts'
import { findEdges, loadEdges } from '../store/edges.ts'
import { edgesSeen } from './division.ts'

/** RSP-9: what goes with these edges: units and posts, their high risk points and what is open there; and what may go with them. */
export const whatMoves: View<typeof WhatMoves> = async (cx, { edges: asked, on }) => {
  const ids = [...new Set(asked.split(','))].filter((one) => uuid.test(one)) as Id<'accountability-edge'>[]
  const edges = await findEdges(cx.tx, cx.actor.reach.units, ids)
  if (edges.length === 0 || edges.length < ids.length) return no('edge-not-found')
  const book = bookOn(await loadEdges(cx.tx), on)
  const units = (await unitsBelow(cx, edges)).filter(({ path }) =>
    edges.some((edge) => edge.postId === null && covers(edge, path, book)),
  )
  const paths = units.map(({ path }) => path)
  const which = postsIn(edges, paths)
  const [posts, highPoints, open] = [await postsOf(cx, which), await highPointsOf(cx, which), await openOf(cx, which)]
  const leaders = edges.map(({ leader }) => leader)
  const besides = (await edgesSeen(cx, { leaders, on })).filter(({ id }) => !ids.includes(id))
  return ok({
    counts: {
      units: units.length,
      people: units.reduce((sum, { people }) => sum + people, 0),
      posts: posts[0]?.all ?? 0,
      highPosts: posts[0]?.high ?? 0,
      highPoints: highPoints[0]?.all ?? 0,
      open: open[0]?.all ?? 0,
      besides: besides.length,
    },
    units: units.slice(0, named).map(({ path: _, ...unit }) => unit),
    posts: posts.map(({ code, name, grade }) => ({ code, name, grade })),
    highPoints: highPoints.map(({ no, name, post }) => ({ no, name, post })),
    open: open.map(({ kind, name, post, dueOn }) => ({ kind, name, post, dueOn })),
    besides: besides.slice(0, 49).map(({ edge, kind, about, unit, post }) => ({ edge, kind, about, unit, post })),
  })
}

/** So many of each are told by name; the counts are of all. */
const named = 200

/** A row of a list, and how many there are in all. */
type Of<List extends 'posts' | 'highPoints' | 'open'> = WhatMovesAnswer[List][number] & { readonly all: number }

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

const postsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<(Of<'posts'> & { readonly high: number })[]> =>
  tx.rows(sql<Of<'posts'> & { readonly high: number }>`
    select p.code, p.name, g.grade, count(*) over ()::integer as "all",
      (count(*) filter (where g.grade = 'HIGH') over ())::integer as high
    from organisation_post p
    left join risk_current_grade g on g.tenant_id = p.tenant_id and g.post_id = p.post_id
    where p.tenant_id = ${tx.tenant} and ${posts}
    order by array_position(array['HIGH', 'MEDIUM', 'LOW'], g.grade), p.code limit ${named}`)

const highPointsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<Of<'highPoints'>[]> =>
  tx.rows(sql<Of<'highPoints'>>`
    select r.no, r.name, p.name as post, count(*) over ()::integer as "all" from risk_risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${tx.tenant} and r.grade = 'HIGH' and ${posts}
    order by r.no limit ${named}`)

/** Grades whose validity has passed and checks of controls that are overdue, the longest first. */
const openOf = ({ tx, today }: Looking, posts: RawBuilder<boolean>): Promise<Of<'open'>[]> =>
  tx.rows(sql<Of<'open'>>`
    select item.*, count(*) over ()::integer as "all" from (
      select 'review' as kind, p.name, p.name as post, g.valid_until as due_on
      from risk_current_grade g
      join organisation_post p on p.tenant_id = g.tenant_id and p.post_id = g.post_id
      where g.tenant_id = ${tx.tenant} and g.valid_until < ${today}::date and ${posts}
      union all
      select 'check', c.text, p.name, c.due_on
      from risk_control c
      join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
      where c.tenant_id = ${tx.tenant} and c.due_on < ${today}::date and (c.checked_on is null or c.checked_on < c.due_on)
        and ${posts}) item
    order by item.due_on, item.kind, item.post->>'zh' limit ${named}`)
