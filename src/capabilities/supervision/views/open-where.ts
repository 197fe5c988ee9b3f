import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { checkBy } from '../rules/duty.ts'

/** What supervision can leave undone at a post or in a unit. */
export type OpenMatter = 'finding' | 'hazard' | 'rectification' | 'response' | 'project' | 'drawn-check'

interface Row {
  readonly kind: OpenMatter
  readonly name: Pair
  readonly post: Pair
  readonly dueOn: Day | null
}

const most = 20_000

/**
 * What is not settled yet at these posts and in these units (R2): findings and weak points nobody puts right yet, rounds of
 * putting right, answers to signals, projects, and drawn controls that are not checked; by its day, where there is one. A
 * matter of a unit bears the unit's name as its place. 20,000 of each kind at most.
 */
export const openWhere = async (
  { tx }: Looking,
  { posts, paths }: { readonly posts: readonly Id<'post'>[]; readonly paths: readonly string[] },
): Promise<readonly Row[]> => {
  const [ids, units] = [sql`${[...posts]}::uuid[]`, sql`${[...paths]}::text[]`]
  const limit = sql`limit ${most}`
  const rows = await tx.rows(sql<Row & { readonly drawnOn: Day | null }>`
    with s as materialized (
      select p.tenant_id, p.post_id, p.code, p.name from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.post_id = any (${ids})),
    u as materialized (
      select u.tenant_id, u.path, u.name from organisation_unit u
      where u.tenant_id = ${tx.tenant} and u.path = any (${units})),
    matter as materialized (
      (select 'finding' as kind, f.tenant_id, f.id, f.title as name, s.name as place
        from finding f join s on s.tenant_id = f.tenant_id and s.post_id = f.post_id
        where f.state in ('handling', 'open') order by f.id ${limit})
      union all
      (select 'hazard', h.tenant_id, h.id, jsonb_build_object('zh', h.no, 'en', h.no), coalesce(s.name, u.name)
        from hazard h
        left join s on s.tenant_id = h.tenant_id and s.post_id = h.post_id
        left join u on u.tenant_id = h.tenant_id and u.path = h.unit_path
        where h.tenant_id = ${tx.tenant} and h.state in ('raised', 'open') and (s.post_id is not null or u.path is not null)
        order by h.id ${limit}))
    select case when r.id is null then m.kind else 'rectification' end as kind, m.name, m.place as post,
      coalesce(r.recheck_on, r.due_on) as due_on, null::date as drawn_on
    from matter m
    left join rectification r on r.tenant_id = m.tenant_id and r.matter = m.kind and r.matter_id = m.id
      and r.outcome is null
    union all
    (select 'response', jsonb_build_object('zh', g.no, 'en', g.no), s.name, r.due_on, null
      from response r
      join signal g on g.tenant_id = r.tenant_id and g.id = r.signal_id
      join s on s.tenant_id = r.tenant_id and s.code = r.owner_post
      where r.done_on is null order by r.id ${limit})
    union all
    (select 'project', jsonb_build_object('zh', p.topic, 'en', p.topic), u.name, null, null
      from project p join u on u.tenant_id = p.tenant_id and u.path = p.unit_path
      where p.closed_on is null order by p.id ${limit})
    union all
    (select 'drawn-check', c.text, s.name, null, d.drawn_on
      from control_draw d
      join control_draw_item i on i.tenant_id = d.tenant_id and i.draw_id = d.id and i.checked_on is null
      join risk_control c on c.tenant_id = i.tenant_id and c.control_id = i.control_id
      join s on s.tenant_id = c.tenant_id and s.post_id = c.post_id
      where d.drawn_on is not null order by d.id, i.position ${limit})`)
  return rows.map(({ drawnOn, ...row }) => (drawnOn === null ? row : { ...row, dueOn: checkBy(drawnOn) }))
}
