import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { childPath, type NewBranch, type NewUnit, type Unit } from '../../rules/organisation.ts'
import { stillMade } from '../../store/creates.ts'
import { type Created, type Draft, setCreates } from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { insertPosts } from '../../store/new-posts.ts'
import { saveBranches, saveUnits } from '../../store/organisation.ts'
import { changePosts, loadClosed, type WrittenPost } from '../../store/posts-list.ts'
import { keysOfPosts, postsOf } from '../../store/roster-list.ts'
import { changeBranch, changeUnit, type Trees } from '../../store/units.ts'

/** A draft once everything that it said to be new is there, and what that was, by the ids they have now. */
export interface Making {
  readonly draft: Draft
  readonly made: readonly Created[]
}

/**
 * Units, posts and branches that the list names and that were said to be new begin to exist, each below the unit that the
 * list tells, else below the top of the reach; the rules of both trees are asked again (ORG-20, ORG-22). What a writing of
 * this draft made and took back again (ORG-11) opens again in its place.
 */
export const makeCreated = async (cx: Acting, draft: Draft, trees: Trees): Promise<Making> => {
  if (draft.creates.length === 0) return { draft, made: [] }
  const standing = { ...trees, posts: keysOfPosts(await postsOf(sightOf(cx))) }
  const creates = stillMade(draft.creates, standing, draft.unitPath)
  const units = await makeUnits(cx, creates, draft, trees.units)
  const branches = await makeBranches(cx, creates, units, trees)
  await makePosts(cx, creates, units)
  await setCreates(cx.tx, draft.id, [])
  const made = creates.map((one) => ({
    ...{ ...one, id: one.kind === 'unit' ? units.of(one.id).id : (branches.get(one.id) ?? one.id) },
    ...(one.of ? { of: units.of(one.of).id } : {}),
  }))
  return { draft: { ...draft, creates: [] }, made }
}

type Place = Pick<Unit, 'id' | 'path' | 'freedLabel'>

interface Places {
  /** The unit that a list calls so, else the top of the reach. */
  readonly of: (id: string | null | undefined) => Place
}

const makeUnits = async (
  cx: Acting,
  creates: readonly Created[],
  draft: Draft,
  units: readonly Unit[],
): Promise<Places> => {
  const places = new Map<string, Place>(units.map((unit) => [unit.id, unit]))
  const top = units.find(({ path }) => path === draft.unitPath)
  if (!top) throw new Error('the top of a reach is a unit')
  const of = (id: string | null | undefined): Place => places.get(id ?? '') ?? top
  const paths = units.map(({ path }) => path)
  const made: NewUnit[] = []
  for (const { kind, id, name, of: above, unitKind } of creates) {
    if (kind !== 'unit') continue
    const place = of(above)
    const before = units.find((unit) => unit.id === id)
    if (before && before.parentId === place.id && before.name.zh === name) {
      await changeUnit(cx.tx, before.id, { closedOn: null })
      cx.record('unit', before.id, { change: 'reopened', closedBefore: before.closedOn })
      continue
    }
    const siblings = paths.filter((one) => isChild(one, place.path))
    const path = childPath(place.path, siblings, place.freedLabel)
    paths.push(path)
    const newId = before ? cx.newId('unit') : (id as Id<'unit'>)
    const unit = { id: newId, code: newId.slice(-12), name: named(name, null), path }
    places.set(id, { ...unit, freedLabel: 0 })
    made.push({ ...unit, kind: unitKind ?? 'team', parentId: place.id })
  }
  await saveUnits(cx.tx, made)
  for (const unit of made) cx.record('unit', unit.id, unit)
  return { of }
}

const isChild = (path: string, parent: string): boolean =>
  path.startsWith(`${parent}.`) && !path.slice(parent.length + 1).includes('.')

/** The ids of branches by those that the list gives them, where they are others. */
const makeBranches = async (
  cx: Acting,
  creates: readonly Created[],
  units: Places,
  { branches: known }: Trees,
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>()
  const made: NewBranch[] = []
  for (const { kind, id, name, of } of creates) {
    if (kind !== 'branch') continue
    const unitId = of ? units.of(of).id : null
    const before = known.find((branch) => branch.id === id)
    if (before && before.name.zh === name) {
      await changeBranch(cx.tx, before.id, { closedOn: null, unitId })
      cx.record('branch', before.id, { change: 'reopened', closedBefore: before.closedOn, unitId })
      continue
    }
    const newId = before ? cx.newId('branch') : (id as Id<'branch'>)
    ids.set(id, newId)
    made.push({ id: newId, code: newId.slice(-12), name: named(name, null), unitId })
  }
  await saveBranches(cx.tx, made)
  for (const branch of made) cx.record('branch', branch.id, branch)
  return ids
}

const makePosts = async (cx: Acting, creates: readonly Created[], units: Places): Promise<void> => {
  const posts = creates.flatMap(({ kind, id, name, of }): WrittenPost[] => {
    if (kind !== 'post') return []
    const unit = units.of(of)
    return [
      {
        ...{ id, code: id.slice(-12), name: named(name, null), unitId: unit.id, unitPath: unit.path },
        ...{ business: 'general', keyPost: false, leadingPost: false },
      },
    ]
  })
  const closed = await loadClosed(
    cx.tx,
    posts.map(({ code }) => code),
  )
  await insertPosts(
    cx.tx,
    posts
      .filter(({ code }) => !closed.has(code))
      .map((post) => ({ ...post, powers: nothing, counterparties: nothing })),
  )
  await changePosts(
    cx.tx,
    posts.filter(({ code }) => closed.has(code)),
    { on: cx.today, at: cx.now },
  )
  for (const post of posts) cx.record('post', post.id, { ...post })
}

const nothing = { zh: '', en: '' }
