import { cleanCode } from '#kernel/cells.ts'
import type { Known } from '#kernel/names.ts'
import { namesOf } from '#kernel/names.ts'
import { judgeRosterRow, type RosterWish, rosterFields } from '../rules/import/roster.ts'
import type { Branch, Unit } from '../rules/organisation.ts'
import type { Created } from './drafts.ts'
import type { List, Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { loadHolders, loadPosts } from './standing.ts'

/** The roster: persons by staff number. */
export const rosterList: List<RosterWish> = {
  name: 'roster',
  fields: rosterFields,
  remembered: ['unit', 'post', 'branch'],
  judge: async (sight, about, told) => {
    const { wordings } = about
    const known = await loadKnown(sight, about.creates)
    const holders = await loadHolders(
      sight.tx,
      told.map(({ staffNo }) => cleanCode(staffNo ?? '')),
    )
    const book = {
      units: namesOf('unit', known.units, wordings),
      posts: namesOf('post', known.posts, wordings),
      branches: namesOf('branch', known.branches, wordings),
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
    return { unit: namesToChoose(units), post: namesToChoose(posts), branch: namesToChoose(branches) }
  },
}

export type KnownBranch = Known & { readonly unitPath: string | null }

export interface KnownNames {
  readonly units: readonly Known[]
  readonly posts: readonly Known[]
  readonly branches: readonly KnownBranch[]
}

/** The units, posts and branches that a list may name: those within reach, and those it will make. */
export const loadKnown = async (sight: Sight, creates: readonly Created[]): Promise<KnownNames> => {
  const units = (await loadUnits(sight.tx)).filter(isOpen)
  const branches = (await loadBranches(sight.tx)).filter(isOpen)
  const posts = await postsOf(sight)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const reached = units.filter(({ path }) => sight.units.some((top) => path === top || path.startsWith(`${top}.`)))
  const made = (kind: Created['kind']): Known[] =>
    creates
      .filter((one) => one.kind === kind && ![...units, ...branches].some(({ id }) => id === one.id))
      .map(({ id, name }) => ({
        id,
        code: '',
        name: { zh: name, en: name },
        fullName: name,
        path: sight.units[0] ?? '',
      }))
  return {
    units: [...reached.map((unit) => knownUnit(unit, byId)), ...made('unit')],
    posts,
    branches: [
      ...branches.map((branch) => knownBranch(branch, byId)),
      ...made('branch').map((branch) => ({ ...branch, unitPath: null })),
    ],
  }
}

const isOpen = ({ closedOn }: Pick<Unit, 'closedOn'>): boolean => closedOn === null

const postsOf = async ({ tx, today }: Sight): Promise<Known[]> => {
  const unitNames = new Map((await loadUnits(tx)).map(({ path, name }) => [path, name.zh]))
  return (await loadPosts(tx, today)).map(({ id, code, zh, en, path }) => ({
    id,
    code,
    name: { zh, en },
    fullName: `${unitNames.get(path) ?? ''}${zh}`,
    path,
  }))
}

const knownUnit = ({ id, code, name, path, parentId }: Unit, byId: ReadonlyMap<string, Unit>): Known => {
  const parent = parentId === null ? undefined : byId.get(parentId)
  return { id, code, name, path, fullName: parent ? `${parent.name.zh} ${name.zh}` : name.zh }
}

const knownBranch = ({ id, code, name, unitId }: Branch, byId: ReadonlyMap<string, Unit>): KnownBranch => {
  const unitPath = unitId === null ? null : (byId.get(unitId)?.path ?? null)
  return { id, code, name, path: unitPath ?? '', fullName: name.zh, unitPath }
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
