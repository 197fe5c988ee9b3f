import type { UseCase } from '#platform/context.ts'
import type { ImportPosts } from '../../contract/posts.ts'
import type { PostChange } from '../../rules/import/posts.ts'
import { addPosts, changePosts, postsList, type WrittenPost } from '../../store/posts-list.ts'
import { writeList } from './write-list.ts'

/** Writes posts: new ones are added, known ones changed; none is closed. */
export const importPosts: UseCase<typeof ImportPosts> = writeList(postsList, async (cx, changes) => {
  const posts = changes.map(({ id, after }: PostChange): WrittenPost => ({ ...after, id: id ?? cx.newId('post') }))
  const isNew = (_: WrittenPost, at: number): boolean => changes[at]?.id === null
  const added = posts.filter(isNew)
  if ((await addPosts(cx.tx, added)) !== added.length) return false
  await changePosts(
    cx.tx,
    posts.filter((post, at) => !isNew(post, at)),
  )
  for (const post of posts) cx.record('post', post.id, { ...post })
  return true
})
