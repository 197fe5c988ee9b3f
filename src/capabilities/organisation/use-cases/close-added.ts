import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { closePosts, postsHeld } from '../store/posts-list.ts'

/** ORG-29: posts that were added a moment ago close again, all or none: false where one is closed or somebody holds it. */
export const closeAdded = async (cx: Acting, posts: readonly Id<'post'>[]): Promise<boolean> => {
  const held = await postsHeld(cx.tx, posts)
  if (posts.some((id) => held.get(id) !== false)) return false
  await closePosts(cx.tx, posts, cx.today)
  for (const post of posts) cx.record('post', post, { change: 'taken-back' })
  return true
}
