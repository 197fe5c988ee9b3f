import { ok } from '#kernel/result.ts'
import type { Role } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'
import { sql, uuidList, withinUnits } from '#platform/database.ts'
import type { Search, SearchAnswer } from '../contract.ts'

/** Those who may open the page of a post that is not their own. */
const seers: readonly Role[] = ['secretary', 'leader', 'officer', 'author', 'auditor']

/** DSH-7: names that hold the text in one of the languages, those that begin with it first. */
export const search: View<typeof Search> = async ({ tx, actor, today }, { text }) => {
  const wanted = text.trim().replace(/[\\%_]/g, '\\$&')
  if (wanted === '') return ok({ found: [] })
  const sees = actor.roles.some((role) => seers.includes(role))
  const reached = (column: string) => withinUnits(column, actor.reach.units)
  const inForce = sql<boolean>`h.tenant_id = p.tenant_id and h.post_id = p.post_id
    and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`
  const opens = sql<boolean>`(${reached('p.unit_path')} or exists (
    select from organisation_holding h
    where ${inForce} and h.person_id in (select unnest(${uuidList(actor.members)}))))`
  const holds = (name: string) => sql<boolean>`(
    ${sql.ref(name)} ->> 'zh' ilike ${`%${wanted}%`} or ${sql.ref(name)} ->> 'en' ilike ${`%${wanted}%`})`
  const found = await tx.rows(sql<SearchAnswer['found'][number]>`
    with found as (
      (select 1 as rank, 'post' as kind, p.name as title, u.name as unit,
        case when ${sees} and ${opens} then '/risk/posts/' || p.code else '/risk/my-post' end as path
      from organisation_post p
      join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
      where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${holds('p.name')}
        and ((${sees} and ${opens}) or exists (
          select from organisation_holding h where ${inForce} and h.person_id = ${actor.person}))
      order by p.name ->> 'zh', p.code limit 8)
      union all
      (select 2, 'unit', u.name, null, '/risk/posts?unit=' || u.code
      from organisation_unit u
      where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${sees} and ${reached('u.path')} and ${holds('u.name')}
      order by string_to_array(u.path, '.')::integer[] limit 4)
      union all
      (select 3, i.kind, i.title, null, case i.kind when 'lesson' then '/learn/lessons/' else '/learn/cases/' end || i.code
      from curriculum_item i
      where i.tenant_id = ${tx.tenant} and i.kind in ('lesson', 'case') and ${holds('i.title')}
      order by i.kind desc, i.code limit 8))
    select kind, title, unit, path from found
    order by rank, not (title ->> 'zh' ilike ${`${wanted}%`} or title ->> 'en' ilike ${`${wanted}%`}), path`)
  return ok({ found })
}
