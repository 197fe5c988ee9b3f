import { cleanCode } from '#kernel/cells.ts'
import { type Doubt, type DraftRow, textOf } from '#kernel/draft.ts'
import { type Known, namesOf, plainName } from '#kernel/names.ts'
import {
  isAboutOnePost,
  judgeRosterRow,
  type KnownUnit,
  type RosterWish,
  rosterFields,
  staffNoIn,
} from '../rules/import/roster.ts'
import type { Branch, Unit } from '../rules/organisation.ts'
import { keyOfPost, stillMade } from './creates.ts'
import type { Created } from './drafts.ts'
import type { List, Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { loadHolders, loadPosts, peopleNumbered } from './standing.ts'

/** The roster: persons by staff number. */
export const rosterList: List<RosterWish> = {
  name: 'roster',
  fields: rosterFields,
  remembered: ['unit', 'post', 'branch'],
  namesAs: { above: 'unit', branchUnit: 'unit' },
  judge: async (sight, about, told) => {
    const { wordings } = about
    const known = await loadKnown(sight, about.creates)
    const holders = await loadHolders(
      sight.tx,
      told.map(({ staffNo }) => cleanCode(staffNo ?? '')),
    )
    const book = {
      units: namesOf('unit', known.units, wordings),
      unitsBelow: childrenAmong(known.units),
      isWithoutBranch: withoutBranch(known.branches),
      posts: namesOf('post', known.posts, wordings),
      branches: namesOf<Known & { readonly unitPath: string | null }>('branch', known.branches, wordings),
      branchNear: nearestBranch(known.branches),
      holderOf: (staffNo: string) => holders.get(staffNo),
      fields: new Set(about.fields),
      mayCreate: true,
      today: sight.today,
    }
    return (row, fixes) => judgeRosterRow(row, fixes, book)
  },
  choices: async (sight, about) => {
    const { units, posts, branches } = await loadKnown(sight, about.creates)
    const unit = namesToChoose(units)
    return { unit, above: unit, branchUnit: unit, post: namesToChoose(posts), branch: namesToChoose(branches) }
  },
  across: async (sight, rows) => {
    const waiting = rows.filter(({ key, state }) => state === 'open' && isAboutOnePost(key))
    if (waiting.length === 0) return new Map()
    const named = new Set(rows.flatMap(({ key, state }) => (state === 'aside' || isAboutOnePost(key) ? [] : [key])))
    const strangers = waiting.filter(({ key }) => !named.has(staffNoIn(key)))
    const known = await loadHolders(
      sight.tx,
      strangers.map(({ key }) => staffNoIn(key)),
    )
    return new Map(
      strangers.flatMap(({ line, key }): [number, Doubt][] => {
        const staffNo = staffNoIn(key)
        if (known.has(staffNo)) return []
        return [[line, { field: 'staffNo', kind: 'no-main', text: staffNo, suggestion: null, remedy: null }]]
      }),
    )
  },
  besides: (row, other) =>
    postOf(row) !== '' && postOf(other) !== '' && postOf(row) !== postOf(other) ? { holds: '兼任' } : undefined,
  peopleOf: (tx, keys) => peopleNumbered(tx, keys.map(staffNoIn)),
  shownKey: staffNoIn,
  makes: ({ field, text, makes }, rows) => {
    const one = { name: makes?.name ?? text, of: makes?.below ?? null }
    // A post that people of several units hold belongs to none of them, but to what is above.
    if (field === 'post') return { kind: 'post', ...one, of: sameUnit(rows) }
    if (field === 'branch') return { kind: 'branch', ...one }
    if (field === 'crew') return { kind: 'unit', unitKind: 'crew', ...one }
    return field === 'unit' || field === 'above' ? { kind: 'unit', unitKind: 'team', ...one } : undefined
  },
}

const postOf = ({ told, fixes }: Pick<DraftRow, 'told' | 'fixes'>): string => plainName(textOf(told, fixes, 'post'))

const sameUnit = (rows: readonly { readonly wish: RosterWish }[]): string | null => {
  const units = new Set(rows.map(({ wish }) => wish.unitId))
  return units.size === 1 ? (rows[0]?.wish.unitId ?? null) : null
}

export type KnownBranch = Known & { readonly unitPath: string | null; readonly unitId: string | null }

export interface KnownNames {
  readonly units: readonly KnownUnit[]
  readonly posts: readonly Known[]
  readonly branches: readonly KnownBranch[]
  /** What the list still makes. */
  readonly made: readonly Created[]
}

/** The units, posts and branches that a list may name: those within reach, and those it will make. */
export const loadKnown = async (sight: Sight, creates: readonly Created[]): Promise<KnownNames> => {
  const trees = { units: await loadUnits(sight.tx), branches: await loadBranches(sight.tx) }
  const units = trees.units.filter(isOpen)
  const branches = trees.branches.filter(isOpen)
  const posts = await postsOf(sight)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const reached = units
    .filter(({ path }) => sight.units.some((top) => path === top || path.startsWith(`${top}.`)))
    .map((unit) => knownUnit(unit, byId))
  const made = stillMade(creates, { ...trees, posts: keysOfPosts(posts) }, sight.units[0] ?? '')
  const known = withMade(reached, made, sight.units[0] ?? '')
  return {
    units: known,
    posts: [...posts, ...madePosts(made, known, sight.units[0] ?? '')],
    branches: [
      ...branches.map((branch) => knownBranch(branch, byId)),
      ...made.filter(({ kind }) => kind === 'branch').map(madeBranch),
    ],
    made,
  }
}

/** The open posts as `stillMade` compares them. */
export const keysOfPosts = (posts: readonly Pick<Known, 'path' | 'name'>[]): ReadonlySet<string> =>
  new Set(posts.map(({ path, name }) => keyOfPost(path, name.zh)))

/** Units that begin with the writing stand where they will, under a path that is told from every other. */
const withMade = (units: readonly KnownUnit[], creates: readonly Created[], top: string): readonly KnownUnit[] => {
  const all = new Map(units.map((unit) => [unit.id, unit]))
  const topmost = units.find(({ path }) => path === top)
  for (const { kind, id, name, of } of creates) {
    if (kind !== 'unit') continue
    const above = all.get(of ?? '') ?? topmost
    all.set(id, {
      ...{ id, code: '', name: { zh: name, en: name }, parentId: above?.id ?? null },
      fullName: above && of ? `${above.name.zh} ${name}` : name,
      path: `${above?.path ?? top}.${id.slice(-12)}`,
    })
  }
  return [...all.values()]
}

const madePosts = (creates: readonly Created[], units: readonly KnownUnit[], top: string): Known[] =>
  creates
    .filter(({ kind }) => kind === 'post')
    .map(({ id, name, of }) => {
      const unit = units.find((one) => one.id === of)
      const fullName = `${unit?.name.zh ?? ''}${name}`
      return { id, code: '', name: { zh: name, en: name }, fullName, path: unit?.path ?? top }
    })

const madeBranch = ({ id, name, of }: Created): KnownBranch => ({
  ...{ id, code: '', name: { zh: name, en: name }, fullName: name, path: '', unitPath: null, unitId: of ?? null },
})

const childrenAmong = (units: readonly KnownUnit[]): ((unitId: string) => readonly KnownUnit[]) => {
  const below = new Map<string, KnownUnit[]>()
  for (const unit of units)
    if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit])
  return (unitId) => below.get(unitId) ?? []
}

const withoutBranch = (branches: readonly KnownBranch[]): ((unitId: string) => boolean) => {
  const taken = new Set(branches.map(({ unitId }) => unitId))
  return (unitId) => !taken.has(unitId)
}

const isOpen = ({ closedOn }: Pick<Unit, 'closedOn'>): boolean => closedOn === null

export const postsOf = async ({ tx, today }: Sight): Promise<Known[]> => {
  const unitNames = new Map((await loadUnits(tx)).map(({ path, name }) => [path, name.zh]))
  return (await loadPosts(tx, today)).map(({ id, code, zh, en, path }) => ({
    id,
    code,
    name: { zh, en },
    fullName: `${unitNames.get(path) ?? ''}${zh}`,
    path,
  }))
}

const knownUnit = ({ id, code, name, path, parentId }: Unit, byId: ReadonlyMap<string, Unit>): KnownUnit => {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return { id, code, name, path, parentId, fullName: parent ? `${parent.name.zh} ${name.zh}` : name.zh }
}

const knownBranch = ({ id, code, name, unitId }: Branch, byId: ReadonlyMap<string, Unit>): KnownBranch => {
  const unitPath = unitId === null ? null : (byId.get(unitId)?.path ?? null)
  return { id, code, name, path: unitPath ?? '', fullName: name.zh, unitPath, unitId }
}

const nearestBranch =
  (branches: readonly KnownBranch[]) =>
  (unitPath: string): string | null => {
    const byPath = new Map(branches.map(({ unitPath: path, name }) => [path, name.zh]))
    for (let path = unitPath; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const branch = byPath.get(path)
      if (branch !== undefined) return branch
    }
    return null
  }

/** A name that several bear is offered in full. */
export const namesToChoose = (known: readonly Known[]): string[] => {
  const plain = known.map(({ name }) => name.zh)
  return known
    .map(({ name, fullName }) => (plain.indexOf(name.zh) === plain.lastIndexOf(name.zh) ? name.zh : fullName))
    .slice(0, 1_000)
}
