import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql } from '#platform/database.ts'
import type { WhatMoves, WhatMovesAnswer } from '../contract/division.ts'
import { answersFor, bookOn, type Edge } from '../rules/edge.ts'
import { findEdges, loadEdges } from '../store/edges.ts'

/** RSP-9: what goes with these edges: units and posts, their high risk points and what is open there. */
export const whatMoves: View<typeof WhatMoves> = async (cx, { edges: asked, on }) => {
  const ids = [...new Set(asked.split(','))].filter((one) => uuid.test(one)) as Id<'accountability-edge'>[]
  const edges = await findEdges(cx.tx, cx.actor.reach.units, ids)
  if (edges.length === 0 || edges.length < ids.length) return no('edge-not-found')
  const book = bookOn(await loadEdges(cx.tx), on)
  const units = (await unitsBelow(cx, edges)).filter(({ path }) =>
    edges.some((edge) => edge.postId === null && covers(edge, path, book)),
  )
  const paths = units.map(({ path }) => path)
  const posts = postsIn(edges, paths)
  return ok({
    units: units.map(({ path: _, ...unit }) => unit),
    posts: await postsOf(cx, posts),
    highPoints: await highPointsOf(cx, posts),
    open: await openOf(cx, posts),
  })
}

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
    order by string_to_array(u.path, '.')::integer[] limit 500`)

/** Open posts `p` that stand in these units or are held there, and those that an edge names. */
const postsIn = (edges: readonly Edge[], paths: readonly string[]): RawBuilder<boolean> => sql<boolean>`(
  p.closed_on is null and (
    p.post_id = any (${edges.flatMap(({ postId }) => postId ?? [])}::uuid[])
    or p.unit_path = any (${[...paths]}::text[])
    or exists (
      select from organisation_holding h
      where h.tenant_id = p.tenant_id and h.post_id = p.post_id and h.to_on is null
        and h.unit_path = any (${[...paths]}::text[]))))`

const postsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<WhatMovesAnswer['posts']> =>
  tx.rows(sql<WhatMovesAnswer['posts'][number]>`
    select p.code, p.name, g.grade from organisation_post p
    left join risk_current_grade g on g.tenant_id = p.tenant_id and g.post_id = p.post_id
    where p.tenant_id = ${tx.tenant} and ${posts}
    order by array_position(array['HIGH', 'MEDIUM', 'LOW'], g.grade), p.code limit 500`)

const highPointsOf = ({ tx }: Looking, posts: RawBuilder<boolean>): Promise<WhatMovesAnswer['highPoints']> =>
  tx.rows(sql<WhatMovesAnswer['highPoints'][number]>`
    select r.no, r.name, p.name as post from risk_risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${tx.tenant} and r.grade = 'HIGH' and ${posts}
    order by r.no limit 500`)

/** Grades whose validity has passed and checks of controls that are overdue, the longest first. */
const openOf = ({ tx, today }: Looking, posts: RawBuilder<boolean>): Promise<WhatMovesAnswer['open']> =>
  tx.rows(sql<WhatMovesAnswer['open'][number]>`
    select 'review' as kind, p.name, p.name as post, g.valid_until as due_on
    from risk_current_grade g
    join organisation_post p on p.tenant_id = g.tenant_id and p.post_id = g.post_id
    where g.tenant_id = ${tx.tenant} and g.valid_until < ${today}::date and ${posts}
    union all
    select 'check', c.text, p.name, c.due_on
    from risk_control c
    join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
    where c.tenant_id = ${tx.tenant} and c.due_on < ${today}::date and (c.checked_on is null or c.checked_on < c.due_on)
      and ${posts}
    order by due_on limit 500`)
