import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { MyPost } from '../contract/post.ts'
import { heldSheets } from './post-sheets.ts'

/** R40: the posts that this person holds today, each with its first three risk points by grade. */
export const myPost: View<typeof MyPost> = async (cx) => ok({ posts: await heldSheets(cx) })
