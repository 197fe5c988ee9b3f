import type { Day } from '#kernel/day.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import {
  type HazardAnswer,
  type HazardQuestion,
  type Hazards,
  hazardsAtMost,
  type ListedHazard,
  type OwnHazards,
  type OwnHazardsAnswer,
} from '../contract/hazards.ts'
import { ageOf } from '../rules/hazard.ts'
import { postsOfOwn } from '../store/matters.ts'
import { planChoices, roundsSeen } from './rounds.ts'
import { dueInSql, stageInSql } from './stage.ts'

/** SUP-34: one's own weak points with what became of them. */
export const ownHazardsOf =
  (most: number): View<typeof OwnHazards> =>
  async (cx) => {
    const posts = await cx.tx.rows(sql<OwnHazardsAnswer['posts'][number]>`
    select p.code, p.name from organisation_post p
    where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${postsOfOwn(cx)}
    order by p.code limit ${offeredAtMost.posts}`)
    return ok({ hazards: await listOf(cx, sql<boolean>`h.raised_by = ${cx.actor.person}`, most), posts })
  }

export const ownHazards = ownHazardsOf(hazardsAtMost)

/** SUP-34: the weak points in reach; nobody learns who raised them. */
export const hazardsOf =
  (most: number): View<typeof Hazards> =>
  async (cx) =>
    ok({ hazards: await listOf(cx, withinUnits('h.unit_path', cx.actor.reach.units), most) })

export const hazards = hazardsOf(hazardsAtMost)

const listOf = async (
  { tx, today }: Looking,
  which: ReturnType<typeof withinUnits>,
  most: number,
): Promise<ListedHazard[]> => {
  const rows = await tx.rows(sql<Omit<ListedHazard, 'age'> & { readonly closedOn: Day | null }>`
    select h.id, h.no, h.what, u.name as unit, p.name as post, h.state, ${stageInSql} as stage, h.raised_on, h.closed_on,
      ${dueInSql} as due_on, h.answer
    from hazard h
    join organisation_unit u on u.tenant_id = h.tenant_id and u.path = h.unit_path
    left join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    left join lateral (
      select * from rectification r
      where r.tenant_id = h.tenant_id and r.matter = 'hazard' and r.matter_id = h.id order by r.round desc limit 1) r on true
    where h.tenant_id = ${tx.tenant} and ${which}
    order by h.closed_on is not null, h.raised_on, h.no limit ${most}`)
  return rows.map(({ closedOn, ...one }) => ({ ...one, age: ageOf({ ...one, closedOn }, today) }))
}

type Head = Omit<HazardAnswer, 'age' | 'stage' | 'rounds' | 'choices'> & { readonly postId: never }

/** SUP-35: one weak point, what holds meanwhile, and the control that closes it. */
export const hazard: View<typeof HazardQuestion> = async (cx, { hazard: id }) => {
  const [found] = await cx.tx.rows(sql<Head>`
    select h.id, h.no, h.what, h.idea, u.name as unit, h.state, h.interim, h.answer, h.raised_on, h.taken_on, h.closed_on,
      h.post_id, case when p.code is null then null else jsonb_build_object('code', p.code, 'name', p.name) end as post
    from hazard h
    join organisation_unit u on u.tenant_id = h.tenant_id and u.path = h.unit_path
    left join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${cx.tx.tenant} and h.id = ${id} and ${withinUnits('h.unit_path', cx.actor.reach.units)}`)
  if (!found) return no('hazard-not-found')
  const { postId, ...head } = found
  return ok({
    ...head,
    age: ageOf(head, cx.today),
    ...(await roundsSeen(cx, 'hazard', id)),
    choices: await planChoices(cx, postId, null),
  })
}
