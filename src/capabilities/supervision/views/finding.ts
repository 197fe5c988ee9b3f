import { openGradeChange } from '#capabilities/risk/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { FindingAnswer, FindingQuestion } from '../contract/findings.ts'
import { type Before, chainOf } from '../rules/chain.ts'
import { planChoices, roundsSeen } from './rounds.ts'

/** SUP-32: one finding with its chain; the records of the time before it, what followed, and what was changed. */
export const finding: View<typeof FindingQuestion> = async (cx, { finding: id }) => {
  const found = await findingSeen(cx, id)
  if (!found) return no('finding-not-found')
  const { postId, riskPointId, ...head } = found
  const { stage, rounds } = await roundsSeen(cx, 'finding', id)
  const causes = rounds.at(-1)?.causes ?? []
  const before = await beforeOf(cx, {
    postId,
    riskPointId,
    post: head.post.code,
    family: head.family,
    happenedOn: head.happenedOn,
  })
  const { held, broken } = chainOf({ ...before, causes, norms: before.norms.length, lesson: before.lesson !== null })
  const change = await openGradeChange(cx, head.post.code)
  return ok({
    ...head,
    chain: {
      ...{ broken, held, lesson: before.lesson, due: before.due, done: before.done, norms: before.norms },
      ...{ rules: before.rules, controls: before.controls, check: before.check },
      since: await foundSince(cx, id, { postId, family: head.family, happenedOn: head.happenedOn }),
      gradeChange: change && { from: change.from, to: change.to },
    },
    elsewhere: await elsewhere(cx, postId, rounds.at(-1)?.oldText ?? null),
    ...{ stage, rounds },
    choices: await planChoices(cx, postId, head.family),
  })
}

type Head = Omit<FindingAnswer, 'chain' | 'elsewhere' | 'stage' | 'rounds' | 'choices'> & {
  readonly postId: Id<'post'>
  readonly riskPointId: Id<'risk-point'> | null
}

const findingSeen = async ({ tx, actor }: Looking, id: Id<'finding'>): Promise<Head | undefined> => {
  const rows = await tx.rows(sql<Head>`
    select f.id, f.no, f.title, f.fact, f.post_id, f.risk_point_id, f.family, f.source, f.happened_on, f.recorded_on, f.count,
      f.severity, f.state, f.closed_on, jsonb_build_object('code', p.code, 'name', p.name) as post, u.name as unit, g.grade,
      (select jsonb_build_object('no', r.no, 'name', r.name) from risk_risk_point r
        where r.tenant_id = f.tenant_id and r.risk_point_id = f.risk_point_id) as risk_point,
      (select jsonb_build_object('id', e.id, 'no', e.no, 'title', e.title, 'happenedOn', e.happened_on) from finding e
        where e.tenant_id = f.tenant_id and e.id = f.repeats) as repeats,
      (select jsonb_build_object('id', s.id, 'no', s.no) from signal s
        where s.tenant_id = f.tenant_id and s.id = f.signal_id and s.state <> 'open') as signal,
      (select jsonb_build_object('id', j.id, 'no', j.no) from project j
        where j.tenant_id = f.tenant_id and j.id = f.project_id) as project
    from finding f
    join organisation_post p on p.tenant_id = f.tenant_id and p.post_id = f.post_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    left join risk_current_grade g on g.tenant_id = f.tenant_id and g.post_id = f.post_id
    where f.tenant_id = ${tx.tenant} and f.id = ${id} and ${withinUnits('f.unit_path', actor.reach.units)}`)
  return rows[0]
}

interface About {
  readonly postId: Id<'post'>
  readonly family: string
  readonly happenedOn: Day
}

interface Records extends Omit<Before, 'norms' | 'lesson' | 'causes'> {
  readonly lesson: { readonly code: string; readonly title: Pair } | null
  readonly norms: { readonly title: Pair }[]
}

/** What the records hold of the time before the fault; people are only counted. */
const beforeOf = async (
  { tx }: Looking,
  about: About & { readonly post: string; readonly riskPointId: Id<'risk-point'> | null },
): Promise<Records> => {
  const { postId, riskPointId, family, happenedOn, post } = about
  const [row] = await tx.rows(sql<Records>`
    with named as (
      select r.lesson_code from risk_risk_point r
      where r.tenant_id = ${tx.tenant} and r.post_id = ${postId} and r.family = ${family} and r.lesson_code is not null
        and (${riskPointId}::uuid is null or r.risk_point_id = ${riskPointId}::uuid)),
    lesson as (
      select i.code, i.title from curriculum_item i
      where i.tenant_id = ${tx.tenant} and i.kind = 'lesson' and ${family} = any (i.families)
        and (${post} = any (i.posts) or cardinality(i.posts) = 0 or i.code in (select lesson_code from named))
      order by i.code in (select lesson_code from named) desc, i.code limit 20),
    assigned as (
      select distinct on (a.person_id, a.item_code) a.done_on from learning_assignment a
      where a.tenant_id = ${tx.tenant} and a.item_kind = 'lesson' and a.item_code in (select code from lesson)
        and a.due_on <= ${happenedOn}::date and exists (
          select from organisation_holding h
          where h.tenant_id = a.tenant_id and h.person_id = a.person_id and h.post_id = ${postId}
            and h.from_on <= ${happenedOn}::date and (h.to_on is null or h.to_on > ${happenedOn}::date))
      order by a.person_id, a.item_code, a.due_on),
    control as (
      select c.kind, k.checked_on, k.effective from risk_every_control c
      left join lateral (
        select k.checked_on, k.effective from risk_control_check k
        where k.tenant_id = c.tenant_id and k.control_id = c.control_id and k.checked_on <= ${happenedOn}::date
        order by k.checked_on desc, k.recorded_at desc limit 1) k on true
      where c.tenant_id = ${tx.tenant} and c.post_id = ${postId} and c.family = ${family} and c.kind <> 'education'
        and (c.closed_on is null or c.closed_on > ${happenedOn}::date)
        and not exists (
          select from rectification x
          where x.tenant_id = c.tenant_id and x.control_id = c.control_id and x.done_on > ${happenedOn}::date))
    select
      (select jsonb_build_object('code', code, 'title', title) from lesson
        order by code in (select lesson_code from named) desc, code limit 1) as lesson,
      (select count(*)::integer from assigned) as due,
      (select count(*)::integer from assigned where done_on <= ${happenedOn}::date) as done,
      coalesce((
        select jsonb_agg(jsonb_build_object('title', n.title) order by n.code) from (
          select distinct m.code, m.title from curriculum_lesson_norm l
          join norms_norm m on m.tenant_id = l.tenant_id and m.code = split_part(l.reference, '#', 1)
          where l.tenant_id = ${tx.tenant} and l.lesson in (select code from lesson) limit 5) n), '[]') as norms,
      (select count(*)::integer from control where kind = 'rule') as rules,
      (select count(*)::integer from control) as controls,
      (select jsonb_build_object('on', checked_on, 'effective', effective) from control
        where checked_on is not null order by checked_on desc limit 1) as check,
      ${happenedOn}::date as happened_on`)
  if (!row) throw new Error('an aggregate has one row')
  return row
}

const foundSince = async ({ tx }: Looking, id: string, { postId, family, happenedOn }: About): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from finding f
    where f.tenant_id = ${tx.tenant} and f.post_id = ${postId} and f.family = ${family} and f.id <> ${id}::uuid
      and f.state <> 'refuted' and f.happened_on > ${happenedOn}::date`)
  return row?.n ?? 0
}

/** Other posts in reach whose register has the same control as the one that failed. */
const elsewhere = async (
  { tx, actor }: Looking,
  postId: Id<'post'>,
  text: Pair | null,
): Promise<FindingAnswer['elsewhere']> =>
  text === null
    ? []
    : tx.rows(sql<FindingAnswer['elsewhere'][number]>`
        select p.code, p.name, u.name as unit, min(c.risk_no)::integer as point from risk_control c
        join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
        join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
        where c.tenant_id = ${tx.tenant} and c.post_id <> ${postId} and c.text ->> 'zh' = ${text.zh}
          and ${withinUnits('p.unit_path', actor.reach.units)}
        group by p.code, p.name, u.name order by p.code limit 20`)
