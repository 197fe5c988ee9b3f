import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { EdgeChoices, EdgeChoicesAnswer } from '../contract/division.ts'

type Leader = EdgeChoicesAnswer['leaders'][number]

/** Holders of leading posts and whoever answers for something now, 500 at most; the units and posts in reach. */
export const edgeChoices: View<typeof EdgeChoices> = async (cx) => {
  const { tx, actor, today } = cx
  const leaders = await tx.rows(sql<Leader & { readonly person: Id<'person'> }>`
    select p.person_id as person, p.staff_no, p.name, u.name as unit, coalesce(t.name, '{"zh": "", "en": ""}') as title
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
    order by string_to_array(p.unit_path, '.')::integer[], p.staff_no limit 500`)
  cx.looked(leaders.map(({ person }) => person))
  const units = await tx.rows(sql<EdgeChoicesAnswer['units'][number]>`
    select u.code, u.name, array_length(string_to_array(u.path, '.'), 1) as depth from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[] limit 500`)
  const posts = await tx.rows(sql<EdgeChoicesAnswer['posts'][number]>`
    select distinct on (u.path, o.code) o.code, o.name, u.code as unit
    from organisation_post o
    left join organisation_holding h on h.tenant_id = o.tenant_id and h.post_id = o.post_id and h.to_on is null
    join organisation_unit u on u.tenant_id = o.tenant_id and u.path = coalesce(h.unit_path, o.unit_path)
    where o.tenant_id = ${tx.tenant} and (o.closed_on is null or o.closed_on > ${today}::date)
      and ${withinUnits('u.path', actor.reach.units)}
    order by u.path, o.code limit 2000`)
  return ok({ leaders: leaders.map(({ person: _, ...leader }) => leader), units, posts })
}
