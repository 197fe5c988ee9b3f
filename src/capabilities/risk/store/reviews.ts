import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/** Keeps a review of these posts. */
export const saveReview = async (
  tx: Tx,
  review: { readonly id: Id<'review'>; readonly openedOn: Day; readonly openedAt: Moment },
  posts: readonly Id<'post'>[],
): Promise<void> => {
  await tx.rows(sql`
    insert into review (tenant_id, id, opened_on, opened_at)
    values (${tx.tenant}, ${review.id}, ${review.openedOn}, ${review.openedAt})`)
  await tx.rows(sql`
    insert into review_post (tenant_id, review_id, post_id)
    select ${tx.tenant}::integer, ${review.id}::uuid, unnest(${[...posts]}::uuid[])`)
}

/** Which of these posts an open review holds: one in which they have not been graded since. */
export const postsInReview = async (tx: Tx, posts: readonly Id<'post'>[]): Promise<Id<'post'>[]> => {
  const rows = await tx.rows(sql<{ postId: Id<'post'> }>`
    select distinct i.post_id from review_post i
    join review v on v.tenant_id = i.tenant_id and v.id = i.review_id
    where i.tenant_id = ${tx.tenant} and i.post_id = any (${[...posts]}::uuid[])
      and not exists (
        select from grading g
        where g.tenant_id = i.tenant_id and g.post_id = i.post_id and g.recorded_at > v.opened_at)`)
  return rows.map(({ postId }) => postId)
}
