import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type DueReviews, type DueReviewsAnswer, dueAtMost } from '../contract/posts.ts'
import { byGrade, byName, withLines } from '../store/coverage.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** RSK-6, RSK-7: the posts that are due and the newest reviews with posts in reach, so many of each. */
export const dueReviewsOf =
  (most: { readonly posts: number; readonly rounds: number }): View<typeof DueReviews> =>
  async (cx) =>
    ok({ due: await postsDue(cx, most.posts), reviews: await reviewsOf(cx, most.rounds) })

export const dueReviews = dueReviewsOf(dueAtMost)

const postsDue = (cx: Looking, most: number): Promise<DueReviewsAnswer['due'][number][]> =>
  cx.tx.planned(sql<DueReviewsAnswer['due'][number]>`
    ${withLines({ tx: cx.tx, today: cx.today, past: false, posts: inSight(sightOf(cx, false)) })}
    select line.code, line.name, line.unit, line.grade, line.reviewed_on, line.due as reason, exists (
      select from review_post i
      join review v on v.tenant_id = i.tenant_id and v.id = i.review_id
      where i.tenant_id = ${cx.tx.tenant} and i.post_id = line.post_id and not exists (
        select from grading g
        where g.tenant_id = i.tenant_id and g.post_id = i.post_id and g.recorded_at > v.opened_at)) as in_review
    from line
    where line.due is not null
    order by ${byGrade}, ${byName(cx.actor.language, 'line.name')}, line.code limit ${sql.lit(most)}`)

const reviewsOf = (cx: Looking, most: number): Promise<DueReviewsAnswer['reviews'][number][]> =>
  cx.tx.planned(sql<DueReviewsAnswer['reviews'][number]>`
    select v.id, v.opened_on, jsonb_agg(jsonb_build_object('code', p.code, 'name', p.name, 'done', exists (
      select from grading g
      where g.tenant_id = i.tenant_id and g.post_id = i.post_id and g.recorded_at > v.opened_at)) order by p.code) as posts
    from review v
    join review_post i on i.tenant_id = v.tenant_id and i.review_id = v.id
    join organisation_post p on p.tenant_id = i.tenant_id and p.post_id = i.post_id
    where v.tenant_id = ${cx.tx.tenant} and ${inSight(sightOf(cx, false))}
    group by v.id, v.opened_on, v.opened_at
    order by v.opened_at desc limit ${sql.lit(most)}`)
