import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { StartReview } from '../contract/deeds.ts'
import { openReview } from '../rules/review.ts'
import { postsInReview, saveReview } from '../store/reviews.ts'
import { findPosts, sightOf } from '../store/sight.ts'

/** RSK-7: opens a review; it is done with a post once that post has been graded anew. */
export const startReview: UseCase<typeof StartReview> = async (cx, { posts: codes }) => {
  const posts = await findPosts(cx.tx, sightOf(cx, false), codes)
  if (posts.length < new Set(codes).size) return no('post-not-found')
  const ids = posts.map(({ id }) => id)
  const opened = openReview(ids, await postsInReview(cx.tx, ids))
  if (!opened.ok) return opened

  const review = { id: cx.newId('review'), openedOn: cx.today, openedAt: cx.now }
  await saveReview(cx.tx, review, ids)
  cx.record('review', review.id, { openedOn: cx.today, posts: ids })
  return ok({ review: review.id, posts: ids.length })
}
