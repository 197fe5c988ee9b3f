import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { EdgeChoices, EdgeChoicesAnswer } from '../contract/division.ts'

type Leader = EdgeChoicesAnswer['leaders'][number]

/** Holders of leading posts and whoever answers for something now; the units and posts in reach; so many of each, and how many more. */
export const edgeChoices: View<typeof EdgeChoices> = async (cx) => {
  const { tx, actor, today } = cx
  const leaders = await tx.rows(sql<Counted<Leader> & { readonly person: Id<'person'> }>`
    select count(*) over ()::integer as "all", p.person_id as person, p.staff_no, p.name, u.name as unit, coalesce(t.name, '{"zh": "", "en": ""}') as title
    from organisation_person p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    left join lateral (
      select o.name, o.leading_post from organisation_holding h
      join organisation_post o on o.tenant_id = h.tenant_id and o.post_id = h.post_id
      where h.tenant_id = p.tenant_id and h.person_id = p.person_id and h.to_on is null
      order by o.leading_post desc, h.from_on desc, o.code limit 1) t on true
    where p.tenant_id = ${tx.tenant} and ${withinUnits('p.unit_path', actor.reach.units)}
      and (p.left_on is null or p.left_on > ${today}::date)
      and (t.leading_post or exists (
        select from responsibility_edge e
        where e.tenant_id = p.tenant_id and e.leader_id = p.person_id and (e.to_on is null or e.to_on > ${today}::date)))
    order by string_to_array(p.unit_path, '.')::integer[], p.staff_no limit ${most}`)
  cx.looked(leaders.map(({ person }) => person))
  const units = await tx.rows(sql<Counted<EdgeChoicesAnswer['units'][number]>>`
    select count(*) over ()::integer as "all", u.code, u.name, array_length(string_to_array(u.path, '.'), 1) as depth from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[] limit ${most}`)
  const posts = await tx.rows(sql<Counted<EdgeChoicesAnswer['posts'][number]>>`
    select held.code, held.name, held.unit, count(*) over ()::integer as "all" from (
      select distinct on (u.path, o.code) o.code, o.name, u.code as unit, u.path
      from organisation_post o
      left join organisation_holding h on h.tenant_id = o.tenant_id and h.post_id = o.post_id and h.to_on is null
      join organisation_unit u on u.tenant_id = o.tenant_id and u.path = coalesce(h.unit_path, o.unit_path)
      where o.tenant_id = ${tx.tenant} and (o.closed_on is null or o.closed_on > ${today}::date)
        and ${withinUnits('u.path', actor.reach.units)}
      order by u.path, o.code) held
    order by string_to_array(held.path, '.')::integer[], held.code limit ${4 * most}`)
  return ok({
    leaders: leaders.map(({ person: _, all: _all, ...leader }) => leader),
    units: units.map(({ all: _, ...unit }) => unit),
    posts: posts.map(({ all: _, ...post }) => post),
    more: { leaders: beyond(leaders), units: beyond(units), posts: beyond(posts) },
  })
}

/** Leaders and units that the form offers; of posts four times as many. */
const most = 500

type Counted<Line> = Line & { readonly all: number }

const beyond = (listed: readonly { readonly all: number }[]): number => (listed[0]?.all ?? 0) - listed.length
