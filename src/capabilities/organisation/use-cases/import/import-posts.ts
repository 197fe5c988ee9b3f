import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { PostChange, StandingPost } from '../../rules/import/posts.ts'
import { type InsertedPost, insertPosts } from '../../store/new-posts.ts'
import {
  changePosts,
  closePosts,
  loadClosed,
  postsList,
  standAsWritten,
  type TemplateBook,
  type WrittenPost,
} from '../../store/posts-list.ts'
import { lockTrees } from '../../store/units.ts'
import { undoList } from './undo-list.ts'
import { writeList } from './write-list.ts'

/** A post that comes to lean on a template, by the template's code. */
export interface Leaning {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly unitPath: string
  readonly template: string
}

/** What a higher capability does for posts that a list brings: templates they may name, and what these bring with them. */
export interface PostTemplates extends TemplateBook {
  /** Brings it as proposals; gives back what was left out, since its words name somebody there. */
  readonly bring: (cx: Acting, posts: readonly Leaning[]) => Promise<readonly Pair[]>
  /** Takes back what came to these posts at that moment; false, and nothing is done, where somebody took it up since. */
  readonly takeBack: (cx: Acting, leaning: LeaningSince) => Promise<boolean>
  /** Of these posts, those on which something stands that was written of them. */
  readonly leantOn: (tx: Tx, posts: readonly string[]) => Promise<ReadonlySet<string>>
}

/** Posts that came to lean on a template at one moment. */
interface LeaningSince {
  readonly posts: readonly Id<'post'>[]
  readonly at: Moment
}

/** One post as a writing left it, and as it stood before; nothing for a new one. */
interface KeptPost {
  readonly before: StandingPost | null
  readonly after: WrittenPost
  /** When it came to lean on a template. */
  readonly broughtAt?: Moment
}

/** Writes posts while no unit closes or moves; the units of the list are looked for behind the lock. */
export const importPosts =
  (templates: PostTemplates): UseCase<ImportListVerb> =>
  async (cx, input) => {
    await lockTrees(cx.tx)
    const leftOut: Pair[] = []
    const written = await writePosts(templates, leftOut)(cx, input)
    return written.ok ? ok({ ...written.value, leftOut }) : written
  }

/** New ones are added, known ones changed; none is closed, and a closed one of the same code opens again. */
const writePosts = (templates: PostTemplates, leftOut: Pair[]): UseCase<ImportListVerb> =>
  writeList(postsList(templates), async (cx, changes) => {
    const closed = await loadClosed(
      cx.tx,
      changes.map(({ after }) => after.code),
    )
    const written = changes.map(({ id, before, after, template }: PostChange) => {
      return { before, after: { ...after, id: id ?? closed.get(after.code) ?? cx.newId('post') }, template }
    })
    const isAdded = ({ before, after }: KeptPost): boolean => before === null && !closed.has(after.code)
    const added = written.filter(isAdded).map(
      ({ after, template }): InsertedPost => ({
        ...{ ...after, powers: template?.duties ?? nothing, counterparties: template?.contacts ?? nothing },
      }),
    )
    if ((await insertPosts(cx.tx, added)) !== added.length) return false
    await changePosts(
      cx.tx,
      written.filter((one) => !isAdded(one)).map(({ after }) => after),
      { on: cx.today, at: cx.now },
    )
    for (const { after } of written) cx.record('post', after.id, { ...after })
    const brought = await bringTo(cx, templates, written)
    leftOut.push(...brought.leftOut)
    return written.map(({ before, after }): KeptPost => {
      return { before, after, ...(brought.posts.has(after.id) ? { broughtAt: cx.now } : {}) }
    })
  })

const nothing = { zh: '', en: '' }

/** ORG-31: a post that opened again and leans on a template from before keeps that one. */
const bringTo = async (
  cx: Acting,
  templates: PostTemplates,
  written: readonly Pick<PostChange & KeptPost, 'after' | 'template'>[],
): Promise<{ readonly posts: ReadonlySet<string>; readonly leftOut: readonly Pair[] }> => {
  const leaning = await templates.leansOn(
    cx.tx,
    written.map(({ after }) => after.id),
  )
  const posts = written.flatMap(({ after: { id, code, name, unitPath }, template }): Leaning[] =>
    template === null || leaning.has(id)
      ? []
      : [{ id: id as Id<'post'>, code, name, unitPath, template: template.code }],
  )
  const leftOut = posts.length > 0 ? await templates.bring(cx, posts) : []
  return { posts: new Set(posts.map(({ id }) => id)), leftOut }
}

/** ORG-11, ORG-12, ORG-31: a post that was new is closed again, so that the next list finds the same one; what a template brought goes. */
export const undoPosts = (templates: PostTemplates): UseCase<UndoListVerb> =>
  undoList<KeptPost>(postsList(templates), async (cx, kept) => {
    const standing = await standAsWritten(
      cx.tx,
      kept.map(({ before, after }) => ({ ...after, isNew: before === null })),
    )
    if (!standing) return false
    const leaning = leaningIn(kept)
    if (leaning && !(await templates.takeBack(cx, leaning))) return false
    const made = kept.filter(({ before }) => before === null).map(({ after }) => after.id)
    if ((await templates.leantOn(cx.tx, made)).size > 0) return false
    await changePosts(
      cx.tx,
      kept.flatMap(({ before }) => before ?? []),
      { on: cx.today, at: cx.now },
    )
    await closePosts(cx.tx, made, cx.today)
    for (const { after } of kept) cx.record('post', after.id, { change: 'taken-back' })
    return true
  })

const leaningIn = (kept: readonly KeptPost[]): LeaningSince | undefined => {
  const brought = kept.filter(({ broughtAt }) => broughtAt !== undefined)
  const at = brought[0]?.broughtAt
  return at && { posts: brought.map(({ after }) => after.id as Id<'post'>), at }
}
