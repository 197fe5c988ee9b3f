import { daysBetween } from '#kernel/day.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { type RawBuilder, sql, type Tx } from '#platform/database.ts'
import {
  itemsAtOnce,
  type QuestionRow,
  questionPage,
  type StudioQuestions,
  type StudioQuestionsAnswer,
} from '../contract/items.ts'
import { freshness } from '../rules/draft.ts'
import { freshUntil, wroteNone } from '../store/drafts.ts'
import { postsToName } from '../store/posts.ts'
import { lastVersionsOf } from '../store/withdrawals.ts'

type Found = Omit<QuestionRow, 'postNames' | 'due'> & { readonly matching: number }

/** CUR-18, CUR-25: what waits for a second person or is due first, then drafts, then the rest, by code. */
export const studioQuestions: View<typeof StudioQuestions> = (cx, asked) => questionsPage(questionPage)(cx, asked)

export const questionsPage =
  (length: number): View<typeof StudioQuestions> =>
  async ({ tx, actor, today, timeZone }, { show = 'all', lesson, words, page = 0 }) => {
    const until = freshUntil(tx, 'question', sql`q`, timeZone)
    const all = sql`(
      select coalesce(d.code, q.code) as code, coalesce(d.body, q.body - 'version') as body,
        case when d.code is not null then q.body - 'version' end as before,
        q.version, d.state, d.revision, coalesce(d.note, '') as note,
        case when q.current then ${until} end as best_before, q.withdrawn_on, q.withdrawn_why,
        coalesce(d.state = 'asked' and not (${actor.person}::uuid = any (d.editors)), false) as may_review,
        coalesce(q.current and ${until} - ${today}::date <= 30, false) as due
      from ${lastVersionsOf(tx, 'question')} q
      full join (select * from content_draft where tenant_id = ${tx.tenant} and kind = 'question') d on d.code = q.code) a`
    const found = await tx.rows(sql<Found>`
      select a.code, a.body, a.before, a.version, a.state, a.revision, a.note, a.best_before, a.withdrawn_on, a.withdrawn_why,
        a.may_review, ${wroteNone(tx, 'question', sql`a.code`, actor.person)} as may_look,
        l.body -> 'title' as lesson_title, count(*) over ()::integer as matching
      from ${all}
      left join lesson_version l on l.tenant_id = ${tx.tenant} and l.current and l.code = a.body ->> 'lesson'
      where (${show} = 'all' or (${show} = 'open' and a.state is not null) or (${show} = 'asked' and a.may_review)
          or (${show} = 'due' and a.due))
        and (${lesson ?? null}::text is null or a.body ->> 'lesson' = ${lesson ?? null})
        and (${words ?? null}::text is null or position(lower(${words ?? ''}) in lower(a.body -> 'stem' ->> 'zh')) > 0
          or position(lower(${words ?? ''}) in lower(a.body -> 'stem' ->> 'en')) > 0 or a.code = ${words ?? ''})
      order by not a.may_review, a.state is null, not a.due, a.code
      limit ${length} offset ${page * length}`)
    const [counts] = await tx.rows(sql<StudioQuestionsAnswer['counts']>`
      select count(*)::integer as all, (count(*) filter (where a.state is not null))::integer as open,
        (count(*) filter (where a.may_review))::integer as asked, (count(*) filter (where a.due))::integer as due
      from ${all}`)
    const toAsk = await together(tx, sql`state not in ('asked', 'approved')`)
    const toPublish = await together(tx, sql`state = 'approved'`)
    const names = new Map((await postsToName(tx)).map(({ code, name }) => [code, name]))
    return ok({
      questions: found.map(({ matching: _, ...row }) => ({
        ...row,
        due: row.bestBefore !== null && freshness(row.bestBefore, daysBetween(today, row.bestBefore)).due,
        postNames: row.body.posts.map((code): Pair => names.get(code) ?? { zh: code, en: code }),
      })),
      matching: found[0]?.matching ?? 0,
      counts: counts ?? { all: 0, open: 0, asked: 0, due: 0 },
      toAsk: toAsk.items,
      toPublish: toPublish.items,
      beyond: { toAsk: toAsk.beyond, toPublish: toPublish.beyond },
      lessons: await tx.rows(sql<{ code: string; title: Pair }>`
        select code, body -> 'title' as title from lesson_version where tenant_id = ${tx.tenant} and current
        order by code limit ${offeredAtMost.content}`),
    })
  }

/** Drafts of questions in a state by code, as many as go on together, and how many are beyond them. */
const together = async (tx: Tx, isMeant: RawBuilder<unknown>) => {
  const rows = await tx.rows(sql<{ code: string; revision: number; all: number }>`
    select code, revision, count(*) over ()::integer as all from content_draft
    where tenant_id = ${tx.tenant} and kind = 'question' and ${isMeant} order by code limit ${itemsAtOnce}`)
  return {
    items: rows.map(({ code, revision }) => ({ code, revision })),
    beyond: (rows[0]?.all ?? 0) - rows.length,
  }
}
