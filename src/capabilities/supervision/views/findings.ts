import { highByFamily } from '#capabilities/risk/public.ts'
import { addMonths } from '#kernel/day.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import {
  type FindingChoices,
  type FindingChoicesAnswer,
  type Findings,
  type FindingsAnswer,
  findingsAtMost,
  type ListedFinding,
} from '../contract/findings.ts'
import { dueInSql, stageInSql } from './stage.ts'

/** Causes are counted over this many months. */
const causeMonths = 24

/** SUP-33: what was found in reach, what comes next for each by when, and why such things were possible. */
export const findingsOf =
  (most: number): View<typeof Findings> =>
  async (cx, { all = false }) => {
    const reach = cx.actor.reach.units
    const [totals] = await cx.tx.rows(sql<Omit<FindingsAnswer, 'findings' | 'causes' | 'coverage'>>`
    ${withStages(cx)}
    select count(*) filter (where state in ('open', 'handling'))::integer as open,
      count(*) filter (where state = 'closed')::integer as closed,
      count(*) filter (where state = 'refuted')::integer as refuted,
      count(*) filter (where state = 'open' and due_on < ${cx.today}::date)::integer as overdue
    from staged`)
    const rows = await cx.tx.rows(sql<ListedFinding>`
    ${withStages(cx)}
    select s.id, s.no, s.title, jsonb_build_object('code', p.code, 'name', p.name) as post, u.name as unit, s.family,
      s.happened_on, s.severity, s.state, s.stage, s.due_on, s.repeats is not null as repeat
    from staged s
    join organisation_post p on p.tenant_id = ${cx.tx.tenant} and p.post_id = s.post_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where ${all} or s.state in ('open', 'handling')
    order by s.happened_on desc, s.no desc limit ${most}`)
    const causes = await cx.tx.rows(sql<FindingsAnswer['causes'][number]>`
    select cause, count(*)::integer as count
    from rectification r, unnest(r.causes) as cause
    where r.tenant_id = ${cx.tx.tenant} and r.planned_on >= ${addMonths(cx.today, -causeMonths)}::date
      and ${withinUnits('r.unit_path', reach)}
    group by cause order by 2 desc, 1 limit 13`)
    return ok({
      ...(totals ?? { open: 0, closed: 0, refuted: 0, overdue: 0 }),
      findings: rows,
      causes,
      coverage: await highByFamily(cx),
    })
  }

export const findings = findingsOf(findingsAtMost)

const withStages = ({ tx, actor }: Looking) => sql`
  with staged as (
    select f.id, f.no, f.title, f.post_id, f.family, f.happened_on, f.severity, f.state, f.repeats, ${stageInSql} as stage,
      ${dueInSql} as due_on
    from finding f
    left join lateral (
      select * from rectification r
      where r.tenant_id = f.tenant_id and r.matter = 'finding' and r.matter_id = f.id
      order by r.round desc limit 1) r on true
    where f.tenant_id = ${tx.tenant} and ${withinUnits('f.unit_path', actor.reach.units)})`

/** Posts in reach with the risk points that count there. */
export const findingChoices: View<typeof FindingChoices> = async (cx) => {
  const posts = await cx.tx.rows(sql<FindingChoicesAnswer['posts'][number]>`
    select p.code, p.name, u.name as unit from organisation_post p
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${withinUnits('p.unit_path', cx.actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[], p.code limit ${offeredAtMost.posts}`)
  const points = await cx.tx.rows(sql<FindingChoicesAnswer['points'][number]>`
    select r.risk_point_id as id, p.code as post, r.no, r.name, r.family from risk_risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${withinUnits('p.unit_path', cx.actor.reach.units)}
    order by r.no limit ${offeredAtMost.posts}`)
  return ok({ posts, points })
}
