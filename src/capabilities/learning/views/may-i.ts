import { lessonQuestions, ownWords } from '#capabilities/curriculum/public.ts'
import { normsInForce } from '#capabilities/norms/public.ts'
import { seenPosts } from '#capabilities/risk/public.ts'
import type { Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { MayI, MayIAnswer } from '../contract.ts'
import { type Asked, nearest } from '../rules/may-i.ts'

const shownAtMost = 12

/** R18: every question of every card and lesson and every article is looked at, a few hundred sentences; what was asked is not kept. */
export const mayI: View<typeof MayI> = async (cx, { words }) => {
  const { tx, actor, today } = cx
  const say = await ownWords(tx)
  const entries = [...say([...(await onCards(tx)), ...(await inLessons(tx))]), ...(await inNorms(tx, today))]
  const held = await tx.rows(sql<{ code: string }>`
    select p.code from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
      and h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`)
  const found = nearest(words, entries, new Set(held.map(({ code }) => code)), shownAtMost)
  const seen = await seenPosts(
    cx,
    found.flatMap(({ post }) => post ?? []),
  )
  return ok({
    entries: found.map(({ post, card, lesson, rule, question, answer }) => ({
      card: card && (post !== null && seen.has(post) ? card : { ...card, post: null, name: null }),
      ...{ lesson, rule, question, answer },
    })),
  })
}

type Entry = MayIAnswer['entries'][number] & Pick<Asked, 'post' | 'norm'>

/** What a card answers is told to everybody; of which post it is, to those who see the post. */
const onCards = (tx: Tx): Promise<Entry[]> =>
  tx.rows(sql<Entry>`
    select c.post_code as post, null as norm, jsonb_build_object('askWhom', c.body -> 'askWhom',
        'post', p.code, 'name', p.name) as card,
      null as lesson, null as rule, q.body -> 'question' as question, q.body -> 'answer' as answer
    from curriculum_card c
    left join organisation_post p on p.tenant_id = c.tenant_id and p.code = c.post_code and p.closed_on is null
    cross join lateral jsonb_array_elements(c.body -> 'mayAsk') with ordinality as q(body, at)
    where c.tenant_id = ${tx.tenant}
    order by c.post_code, q.at limit 5000`)

/** Questions of a lesson lie on a learner's device with their keys anyway; those of exams alone are not looked at. */
const inLessons = async (tx: Tx): Promise<Entry[]> =>
  (await lessonQuestions(tx)).map(({ lesson, title, stem, explanation, atYourPost }) => ({
    ...{ post: null, norm: null, card: null, rule: null },
    lesson: { code: lesson, title, atYourPost },
    question: stem,
    answer: explanation,
  }))

/** NRM-11: what holds today alone may answer. */
const inNorms = async (tx: Tx, today: Day): Promise<Entry[]> =>
  (await normsInForce(tx, today)).flatMap(({ code, title, binds, articles }) =>
    articles.map(({ paraphrase }) => ({
      ...{ post: null, norm: code, card: null, lesson: null },
      ...{ rule: { code, title, binds }, question: title, answer: paraphrase },
    })),
  )
