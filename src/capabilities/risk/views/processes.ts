import { citeNorms } from '#capabilities/norms/public.ts'
import type { Day } from '#kernel/day.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import {
  type NodeView,
  type ProcessAnswer,
  type ProcessChoices,
  type ProcessChoicesAnswer,
  type Processes,
  type ProcessLine,
  type ProcessMap,
  processesAtMost,
} from '../contract/processes.ts'
import { type ProcessStep, processHints } from '../rules/process-map.ts'
import type { VersionStep } from '../rules/version-step.ts'
import { byName } from '../store/coverage.ts'
import { checkedByOther, processesOn, processInSight } from '../store/processes.ts'
import { inSight, sightOf } from '../store/sight.ts'
import { templateOf } from '../store/templates.ts'
import { wayOfVersion } from '../store/version-steps.ts'
import { versionWay } from './powers.ts'

type Listed = Omit<ProcessLine, 'waits' | 'mine'> & {
  readonly unitPath: string
  readonly steps: number
  readonly waiting: readonly VersionStep[] | null
}

/** R31: the processes in sight that count today or wait, by unit and name; those that wait for the reader first. */
export const processesOf =
  (most: number): View<typeof Processes> =>
  async (cx, { post }) => {
    const rows = await cx.tx.planned(sql<Listed>`
    with shown as (
      select distinct on (v.process_id) v.* from process_version v
      where v.tenant_id = ${cx.tx.tenant} and v.returned_on is null
        and (v.confirmed_on is null or v.from_on <= ${cx.today}::date)
      order by v.process_id, v.confirmed_on is null, v.from_on desc, v.version desc)
    select m.id, v.name, v.purpose, u.name as unit, m.unit_path, jsonb_array_length(v.steps) as steps,
      (select count(*)::integer from process_point n
        where n.tenant_id = v.tenant_id and n.process_id = v.process_id and n.version = v.version) as risks,
      (select count(*)::integer from process_point n
        join risk_point r on r.tenant_id = n.tenant_id and r.id = n.risk_point_id
        where n.tenant_id = v.tenant_id and n.process_id = v.process_id and n.version = v.version
          and r.grade = 'HIGH' and r.closed_on is null) as high,
      case when v.confirmed_on is not null then v.from_on end as from_on,
      (select ${wayOfVersion(sql`q.process_id`, sql`q`)} from process_version q
        where q.tenant_id = v.tenant_id and q.process_id = v.process_id
          and q.confirmed_on is null and q.returned_on is null) as waiting
    from process m
    join shown v on v.tenant_id = m.tenant_id and v.process_id = m.id
    join organisation_unit u on u.tenant_id = m.tenant_id and u.unit_id = m.unit_id
    where m.tenant_id = ${cx.tx.tenant} and not (v.ends and v.confirmed_on is not null)
      and ${processInSight(sightOf(cx, true))}
      and (${post ?? null}::text is null or exists (
        select from process_post s
        join organisation_post o on o.tenant_id = s.tenant_id and o.post_id = s.post_id
        where s.tenant_id = v.tenant_id and s.process_id = v.process_id and s.version = v.version and o.code = ${post ?? null}))
    order by m.unit_path, ${byName(cx.actor.language, 'v.name')}, m.id limit ${sql.lit(most)}`)
    return ok({
      processes: rows
        .map(({ waiting, unitPath, ...row }) => ({
          ...row,
          ...(waiting === null ? { waits: [], mine: false } : versionWay(cx, waiting, unitPath)),
        }))
        .sort((a, b) => Number(b.mine) - Number(a.mine)),
    })
  }

export const processes = processesOf(processesAtMost)

interface MapRow {
  readonly id: ProcessAnswer['id']
  readonly unit: Pair
  readonly unitPath: string
  readonly version: number
  readonly name: Pair
  readonly purpose: Pair
  readonly norms: readonly string[]
  readonly steps: readonly ProcessStep[]
  readonly ends: boolean
  readonly fromOn: Day
  readonly confirmed: boolean
  readonly from: ProcessAnswer['from']
  readonly points: readonly (NodeView & { readonly at: number })[]
  readonly versions: ProcessAnswer['versions']
}

/** R31: one map with its risk nodes; as of a day, or one version, also one that waits. */
export const processMap: View<typeof ProcessMap> = async (cx, { process: id, asOf, version }) => {
  const on = asOf !== undefined && asOf < cx.today ? asOf : cx.today
  const [row] = await cx.tx.rows(sql<MapRow>`
    select m.id, u.name as unit, m.unit_path, v.version, v.name, v.purpose, v.norms, v.steps, v.ends, v.from_on,
      v.confirmed_on is not null as confirmed, (${templateOf(sql`m.id`, sql`m`, sql`process_template`)}) as from,
      coalesce((
        select jsonb_agg(jsonb_build_object('at', n.at, 'id', r.id, 'no', r.no, 'name', r.name, 'grade', r.grade,
          'post', o.code, 'checkedByOther', ${checkedByOther}) order by n.at, r.no)
        from process_point n
        join risk_point r on r.tenant_id = n.tenant_id and r.id = n.risk_point_id and r.closed_on is null
        join (select p.* from organisation_post p where p.tenant_id = ${cx.tx.tenant} and ${inSight(sightOf(cx, true))}) o
          on o.tenant_id = r.tenant_id and o.post_id = r.post_id
        where n.tenant_id = v.tenant_id and n.process_id = v.process_id and n.version = v.version), '[]') as points,
      coalesce((
        select jsonb_agg(jsonb_build_object('version', h.version, 'fromOn', h.from_on, 'proposedOn', h.proposed_on,
          'confirmedOn', h.confirmed_on, 'returnedOn', h.returned_on, 'ends', h.ends) order by h.version)
        from process_version h where h.tenant_id = m.tenant_id and h.process_id = m.id), '[]') as versions
    from process m
    join organisation_unit u on u.tenant_id = m.tenant_id and u.unit_id = m.unit_id
    join process_version v on v.tenant_id = m.tenant_id and v.process_id = m.id
    where m.tenant_id = ${cx.tx.tenant} and m.id = ${id} and ${processInSight(sightOf(cx, true))}
      and (v.version = ${version ?? null}::integer or ${version ?? null}::integer is null and (
        v.version = (select h.version from ${processesOn(cx.tx, on)} h where h.process_id = m.id)
        or v.version = 1 and v.confirmed_on is null and v.returned_on is null and ${on === cx.today}))`)
  if (!row) return no('process-not-found')
  const { norms, points, versions, unitPath, ...rest } = row
  const steps = rest.steps.map((step, index) => ({
    ...step,
    points: points.filter(({ at }) => at === index + 1).map(({ at: _, ...node }) => node),
  }))
  return ok({
    ...rest,
    norms: [...norms],
    citations: await citeNorms(cx.tx, on, norms),
    steps,
    hints: processHints(steps.map(({ points: risks, ...step }) => ({ ...step, risks }))),
    versions,
    waiting: await waitingOf(cx, row),
  })
}

const waitingOf = async (
  cx: Looking,
  { id, unitPath }: Pick<MapRow, 'id' | 'unitPath'>,
): Promise<ProcessAnswer['waiting']> => {
  const [row] = await cx.tx.rows(sql<{ version: number; ends: boolean; steps: readonly VersionStep[] }>`
    select v.version, v.ends, ${wayOfVersion(sql`v.process_id`)} as steps from process_version v
    where v.tenant_id = ${cx.tx.tenant} and v.process_id = ${id} and v.confirmed_on is null and v.returned_on is null`)
  return row ? { version: row.version, ends: row.ends, ...versionWay(cx, row.steps, unitPath) } : null
}

/** Units in reach, posts in sight, and the confirmed risk points of the posts asked about. */
export const processChoices: View<typeof ProcessChoices> = async (cx, { posts = '' }) => {
  const { tx, actor } = cx
  const units = await tx.rows(sql<ProcessChoicesAnswer['units'][number]>`
    select u.code, u.name from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', actor.reach.units)}
    order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)
  const named = await tx.rows(sql<ProcessChoicesAnswer['posts'][number]>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${inSight(sightOf(cx, true))}
    order by ${byName(actor.language, 'p.name')}, p.code limit ${offeredAtMost.posts}`)
  const points = await tx.rows(sql<NodeView>`
    select r.id, r.no, r.name, r.grade, o.code as post, ${checkedByOther} as checked_by_other
    from (
      select p.* from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.code = any (${posts.split(',')}::text[]) and ${inSight(sightOf(cx, true))}) o
    join risk_point r on r.tenant_id = o.tenant_id and r.post_id = o.post_id
    where r.closed_on is null and r.confirmed_on is not null
    order by o.code, r.no limit ${offeredAtMost.content}`)
  return ok({ units, posts: named, points })
}
