import { plainName } from '#kernel/names.ts'
import { unitNameIn } from '../rules/import/roster.ts'
import type { Branch, Unit } from '../rules/organisation.ts'
import { isBranchName, mayEqual, mayStand } from '../rules/unit-tree.ts'
import type { Created } from './drafts.ts'

/** What the trees and the posts are when somebody asks what a list still makes. */
export interface Standing {
  readonly units: readonly Unit[]
  readonly branches: readonly Branch[]
  /** The open posts by unit and Chinese name, as `keyOfPost` writes it. */
  readonly posts: ReadonlySet<string>
}

export const keyOfPost = (unitPath: string, name: string): string => `${unitPath}/${name}`

/**
 * ORG-20, ORG-22: what a list said to be new and still makes. Where somebody else made it meanwhile, in the same place and
 * by the same name, the rows mean that one, and so where the list itself makes one of that name and place twice; below a
 * unit that was closed nothing is made, and its rows wait again; a branch whose unit another one equals by now equals
 * none; one that was said to be new before the unit whose name it bears equals that unit.
 */
export const stillMade = (
  creates: readonly Created[],
  { units, branches, posts }: Standing,
  top: string,
): readonly Created[] => {
  const known = new Map<string, Pick<Unit, 'id' | 'closedOn' | 'path'>>(units.map((unit) => [unit.id, unit]))
  const topmost = units.find(({ path }) => path === top) ?? null
  const meant = new Map<string, string>()
  const before = new Map<string, string>()
  const made = creates.flatMap((one): Created[] => {
    const place = one.of ? known.get(meant.get(one.of) ?? one.of) : topmost
    const placed = { ...one, ...(one.of && place ? { of: place.id } : {}) }
    if (one.kind === 'branch') {
      if (isBranchName(branches, one.name, null)) return []
      const equals = place !== undefined && mayEqual(branches, one.of ? place : null, null).ok
      return [equals ? placed : { ...one, of: null }]
    }
    if (place === undefined) return []
    const twin = `${one.kind}/${place?.id ?? ''}/${one.name}`
    const first = before.get(twin)
    if (first !== undefined) {
      meant.set(one.id, meant.get(first) ?? first)
      return []
    }
    before.set(twin, one.id)
    if (one.kind === 'post')
      return place?.closedOn || posts.has(keyOfPost(place?.path ?? top, one.name)) ? [] : [placed]
    const stands = mayStand(units, place, one.name, null)
    if (stands.ok) {
      known.set(one.id, { id: one.id as Unit['id'], closedOn: null, path: '' })
      return [placed]
    }
    const same = units.find(
      (unit) => unit.closedOn === null && unit.parentId === place?.id && unit.name.zh === one.name,
    )
    if (stands.refusal === 'name-taken' && same) meant.set(one.id, same.id)
    return []
  })
  return withUnits(made, units)
}

/** Branches that equal no unit yet, each with the one new unit whose name it bears. */
const withUnits = (made: readonly Created[], units: readonly Unit[]): readonly Created[] => {
  const equalled = new Set(made.flatMap(({ kind, of }) => (kind === 'branch' && of ? [of] : [])))
  return made.map((one) => {
    if (one.kind !== 'branch' || one.of) return one
    const name = plainName(unitNameIn(one.name))
    const bearing = made.filter((unit) => unit.kind === 'unit' && plainName(unit.name) === name)
    const unit = bearing.length === 1 ? bearing[0] : undefined
    const stands = units.some(({ closedOn, name: { zh } }) => closedOn === null && plainName(zh) === name)
    if (unit === undefined || stands || equalled.has(unit.id)) return one
    equalled.add(unit.id)
    return { ...one, of: unit.id }
  })
}
