import { nearReminder } from '#capabilities/curriculum/public.ts'
import { controlsToLookAt, myDoubts, today, withdrawnNotices } from '#capabilities/learning/public.ts'
import { burdenClassOf, loadCeilings } from '#capabilities/plan/public.ts'
import { myPost } from '#capabilities/risk/public.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { LearnerToday, LearnerTodayAnswer } from '../contract.ts'
import { toldSince } from '../rules/answered-doubt.ts'
import { numberDoubts } from './number-doubts.ts'
import { seasonOf } from './season.ts'

/** The own day; nothing of anybody else. */
export const learnerToday: View<typeof LearnerToday> = async (cx) => {
  const [learning, own] = [await today(cx, {}), await myPost(cx, {})]
  const [looks, withdrawn] = [await controlsToLookAt(cx, {}), await withdrawnNotices(cx, {})]
  if (!learning.ok || !own.ok || !looks.ok || !withdrawn.ok) throw new Error('the own day is never refused')
  return ok({
    ...seasonOf(cx.today),
    learning: learning.value,
    own: own.value,
    controls: looks.value.controls,
    ceiling: await ownCeiling(cx),
    reminder: await nearReminder(
      cx,
      own.value.posts.map(({ code }) => code),
    ),
    answered: await isAnswered(cx),
    withdrawn: withdrawn.value.notices.length > 0,
    next: await nextItem(cx),
  })
}

/** DSH-19: whether anything that this person doubted was answered lately; the doubts of others are not read. */
const isAnswered = async (cx: Looking): Promise<boolean> => {
  const answeredSince = toldSince(cx.today)
  const [content, numbers] = [await myDoubts(cx, { answeredSince }), await numberDoubts(cx, { answeredSince })]
  return [content, numbers].some((asked) => asked.ok && asked.value.doubts.length > 0)
}

const ownCeiling = async ({ tx, actor, today: on }: Looking): Promise<number> => {
  const held = await tx.planned(sql<{ leading: boolean; grade: 'HIGH' | 'MEDIUM' | 'LOW' | null }>`
    select p.leading_post as leading, g.grade from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    left join risk_current_grade g on g.tenant_id = p.tenant_id and g.post_id = p.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and h.from_on <= ${on}::date and (h.to_on is null or h.to_on > ${on}::date)
    limit 20`)
  return (await loadCeilings(tx))[burdenClassOf(held)]
}

const nextItem = async ({ tx, actor, today: on }: Looking): Promise<LearnerTodayAnswer['next']> => {
  const [next] = await tx.planned(sql<NonNullable<LearnerTodayAnswer['next']>>`
    select i.title, a.minutes, a.open_on from learning_assignment a
    cross join lateral (
      select i.title from curriculum_item i
      where i.tenant_id = a.tenant_id and i.kind = a.item_kind and i.code = a.item_code limit 1) i
    where a.tenant_id = ${tx.tenant} and a.person_id = ${actor.person} and a.open_on > ${on}::date
      and a.done_on is null
    order by a.open_on, a.item_code limit 1`)
  return next ?? null
}
