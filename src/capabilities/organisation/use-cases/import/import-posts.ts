import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import type { PostChange, StandingPost } from '../../rules/import/posts.ts'
import {
  addPosts,
  changePosts,
  closePosts,
  loadClosed,
  postsList,
  standAsWritten,
  type WrittenPost,
} from '../../store/posts-list.ts'
import { lockTrees } from '../../store/units.ts'
import { undoList } from './undo-list.ts'
import { writeList } from './write-list.ts'

/** One post as a writing left it, and as it stood before; nothing for a new one. */
interface KeptPost {
  readonly before: StandingPost | null
  readonly after: WrittenPost
}

/** Writes posts while no unit closes or moves; the units of the list are looked for behind the lock. */
export const importPosts: UseCase<ImportListVerb> = async (cx, input) => {
  await lockTrees(cx.tx)
  return writePosts(cx, input)
}

/** New ones are added, known ones changed; none is closed, and a closed one of the same code opens again. */
const writePosts: UseCase<ImportListVerb> = writeList(postsList, async (cx, changes) => {
  const closed = await loadClosed(
    cx.tx,
    changes.map(({ after }) => after.code),
  )
  const kept = changes.map(({ id, before, after }: PostChange): KeptPost => {
    return { before, after: { ...after, id: id ?? closed.get(after.code) ?? cx.newId('post') } }
  })
  const isAdded = ({ before, after }: KeptPost): boolean => before === null && !closed.has(after.code)
  const added = kept.filter(isAdded).map(({ after }) => after)
  if ((await addPosts(cx.tx, added)) !== added.length) return false
  await changePosts(
    cx.tx,
    kept.filter((one) => !isAdded(one)).map(({ after }) => after),
    { on: cx.today, at: cx.now },
  )
  for (const { after } of kept) cx.record('post', after.id, { ...after })
  return kept
})

/** ORG-11, ORG-12: a post that was new is closed again, so that the next list finds the same one. */
export const undoPosts: UseCase<UndoListVerb> = undoList<KeptPost>(postsList, async (cx, kept) => {
  const standing = await standAsWritten(
    cx.tx,
    kept.map(({ before, after }) => ({ ...after, isNew: before === null })),
  )
  if (!standing) return false
  await changePosts(
    cx.tx,
    kept.flatMap(({ before }) => before ?? []),
    { on: cx.today, at: cx.now },
  )
  await closePosts(
    cx.tx,
    kept.filter(({ before }) => before === null).map(({ after }) => after.id),
    cx.today,
  )
  for (const { after } of kept) cx.record('post', after.id, { change: 'taken-back' })
  return true
})
