import { lessonQuestions } from '#capabilities/curriculum/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { MayI, MayIAnswer } from '../contract.ts'
import { nearest } from '../rules/may-i.ts'

const shownAtMost = 12

/** R18: every question of every card and of every lesson is looked at, a few hundred sentences; what was asked is not kept. */
export const mayI: View<typeof MayI> = async ({ tx, actor, today }, { words }) => {
  const entries = [...(await onCards(tx)), ...(await inLessons(tx))].map((entry) => ({
    ...entry,
    post: entry.card?.post ?? null,
  }))
  const held = await tx.rows(sql<{ code: string }>`
    select p.code from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`)
  const found = nearest(words, entries, new Set(held.map(({ code }) => code)), shownAtMost)
  return ok({ entries: found.map(({ card, lesson, question, answer }) => ({ card, lesson, question, answer })) })
}

type Entry = MayIAnswer['entries'][number]

const onCards = (tx: Tx): Promise<Entry[]> =>
  tx.rows(sql<Entry>`
    select jsonb_build_object('post', c.post_code, 'askWhom', c.body -> 'askWhom',
        'name', coalesce(p.name, jsonb_build_object('zh', c.post_code, 'en', c.post_code))) as card,
      null as lesson, q.body -> 'question' as question, q.body -> 'answer' as answer
    from curriculum_card c
    left join organisation_post p on p.tenant_id = c.tenant_id and p.code = c.post_code and p.closed_on is null
    cross join lateral jsonb_array_elements(c.body -> 'mayAsk') with ordinality as q(body, at)
    where c.tenant_id = ${tx.tenant}
    order by c.post_code, q.at limit 5000`)

/** Questions of a lesson lie on a learner's device with their keys anyway; those of exams alone are not looked at. */
const inLessons = async (tx: Tx): Promise<Entry[]> =>
  (await lessonQuestions(tx)).map(({ lesson, title, stem, explanation, atYourPost }) => ({
    card: null,
    lesson: { code: lesson, title, atYourPost },
    question: stem,
    answer: explanation,
  }))
