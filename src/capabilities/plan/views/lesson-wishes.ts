import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type LessonWishes, type LessonWishesAnswer, wishesAtMost } from '../contract/wishes.ts'

/** PLN-16: what signals asked for and nobody has planned, the most pressing first. */
export const lessonWishesOf =
  (most: number): View<typeof LessonWishes> =>
  async ({ tx, actor, today }) => {
    const wishes = await tx.rows(sql<LessonWishesAnswer['wishes'][number]>`
    select w.response_id as id, w.signal_id as signal, w.signal_no, w.lesson, i.title, i.minutes::integer as minutes,
      cardinality(w.posts) as posts, w.due_on, (
        select count(distinct h.person_id) from organisation_holding h
        join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
        where h.tenant_id = w.tenant_id and p.code = any (w.posts)
          and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date))::integer as people
    from supervision_lesson_wish w
    join curriculum_item i on i.tenant_id = w.tenant_id and i.kind = 'lesson' and i.code = w.lesson
    where w.tenant_id = ${tx.tenant} and w.planned_on is null and ${withinUnits('w.unit_path', actor.reach.units)}
    order by w.due_on, w.response_id limit ${most}`)
    return ok({ wishes })
  }

export const lessonWishes = lessonWishesOf(wishesAtMost)
