import { cleanCode } from '#kernel/cells.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { named, type Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { codesOfNew, type NewPostFault } from '../rules/new-post.ts'
import type { Post, Unit } from '../rules/organisation.ts'
import { codesThere, insertPosts, openAgain, postsThere } from '../store/new-posts.ts'
import { lockTrees, unitIn } from '../store/units.ts'

/** A post to be added, by the code of its unit. */
export interface NewPost extends Pick<Post, 'business' | 'leadingPost' | 'keyPost' | 'powers' | 'counterparties'> {
  readonly code: string | null
  /** The code to begin from where none is given. */
  readonly suggested: string
  readonly name: Pair
  readonly unit: string
}

/** ORG-29: adds posts to units in reach, all or none, in the order given; one whose code a closed post has opens that one again. */
export const addPosts = async (
  cx: Acting,
  posts: readonly NewPost[],
): Promise<Result<readonly Post[], 'unit-not-found' | NewPostFault>> => {
  const trees = await lockTrees(cx.tx)
  const units = posts.map(({ unit }) => unitIn(trees, cx.actor.reach.units, unit))
  if (units.includes(undefined)) return no('unit-not-found')
  const placed = posts.map(({ name, ...post }, at) => ({
    ...post,
    name: named(name.zh.trim(), name.en.trim() || null),
    unit: units[at] as Unit,
  }))
  const there = await postsThere(cx.tx)
  const codes = codesOfNew(
    placed.map(({ code, ...post }) => ({ ...post, given: cleanCode(code ?? '') || null })),
    there,
    await codesThere(cx.tx),
  )
  if (!codes.ok) return codes
  const closed = new Map(there.flatMap(({ id, code, isOpen }) => (isOpen ? [] : [[code, id] as const])))
  const added = placed.map(({ code: _, suggested: __, unit, ...post }, at): Post => {
    const code = codes.value[at] ?? ''
    const id = closed.get(code) ?? cx.newId('post')
    return { ...post, id, code, unitId: unit.id, unitPath: unit.path, closedOn: null }
  })
  const isNew = ({ code }: Post) => !closed.has(code)
  const made = added.filter(isNew)
  if ((await insertPosts(cx.tx, made)) < made.length) return no('code-taken')
  await openAgain(
    cx.tx,
    added.filter((post) => !isNew(post)),
    { on: cx.today, at: cx.now },
  )
  for (const post of added) cx.record('post', post.id, { change: 'added', ...post })
  return ok(added)
}
