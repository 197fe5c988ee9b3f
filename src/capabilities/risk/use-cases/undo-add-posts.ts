import { closeAdded } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { UndoAddPosts } from '../contract/templates.ts'
import { findPosts, sightOf } from '../store/sight.ts'
import { addedAt, leantOn } from '../store/templates.ts'
import { takeBackBrought } from './take-back-brought.ts'

/** RSK-154: posts that were added from templates together close again, and what came with them is taken back. */
export const undoAddPosts: UseCase<typeof UndoAddPosts> = async (cx, { posts: codes }) => {
  const found = await findPosts(cx.tx, sightOf(cx, false), codes)
  const posts = found.map(({ id }) => id)
  const added = await addedAt(cx.tx, posts)
  if (posts.length < new Set(codes).size || added === undefined) return no('post-not-found')
  if (added.undoUntil === null || cx.now > added.undoUntil) return no('too-late')
  if (!(await takeBackBrought(cx, { posts, at: added.at }))) return no('touched-since')
  if ((await leantOn(cx.tx, posts)).size > 0) return no('touched-since')
  if (!(await closeAdded(cx, posts))) return no('touched-since')
  return ok({ posts: posts.length })
}
