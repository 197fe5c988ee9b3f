import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Branch, Unit } from './organisation.ts'

const isOpen = ({ closedOn }: Pick<Unit, 'closedOn'>): boolean => closedOn === null

/** Whether a path is another one or lies below it. */
export const isAtOrBelow = (path: string, top: string): boolean => path === top || path.startsWith(`${top}.`)

/** ORG-20: of open units under one parent, no two bear one Chinese name; `self` may keep its own. */
export const mayStand = (
  units: readonly Unit[],
  above: Pick<Unit, 'id' | 'closedOn'> | null,
  name: string,
  self: Unit['id'] | null,
): Result<null, 'above-closed' | 'name-taken'> => {
  if (above !== null && !isOpen(above)) return no('above-closed')
  const isTaken = units.some(
    (unit) => isOpen(unit) && unit.parentId === (above?.id ?? null) && unit.id !== self && unit.name.zh === name,
  )
  return isTaken ? no('name-taken') : ok(null)
}

/** ORG-23: a unit moves with all below it, under an open unit that is not it nor below it, where its name is free. */
export const mayMove = (
  units: readonly Unit[],
  unit: Unit,
  above: Unit,
): Result<null, 'unit-closed' | 'top-unit' | 'below-itself' | 'there-already' | 'above-closed' | 'name-taken'> => {
  if (!isOpen(unit)) return no('unit-closed')
  if (unit.parentId === null) return no('top-unit')
  if (isAtOrBelow(above.path, unit.path)) return no('below-itself')
  if (unit.parentId === above.id) return no('there-already')
  return mayStand(units, above, unit.name.zh, unit.id)
}

/** What still lives in a unit itself, not below it. */
export interface LifeInUnit {
  readonly people: number
  readonly posts: number
  /** Roles, and systems of others, that reach exactly this unit. */
  readonly roles: number
  /** The last day on which somebody or a post left it. */
  readonly lastLeft: Day | null
}

export type CloseRefusal =
  | 'top-unit'
  | 'has-units'
  | 'has-people'
  | 'has-posts'
  | 'has-branch'
  | 'has-roles'
  | 'day-to-come'
  | 'day-too-early'

/** ORG-21: a unit ends when nothing lives in it any more, from a day that is not to come and not before the last left. */
export const mayClose = (
  unit: Unit,
  { units, branches }: { readonly units: readonly Unit[]; readonly branches: readonly Branch[] },
  life: LifeInUnit,
  on: Day,
  today: Day,
): Result<null, CloseRefusal> => {
  if (unit.parentId === null) return no('top-unit')
  if (units.some((one) => one.parentId === unit.id && isOpen(one))) return no('has-units')
  if (life.people > 0) return no('has-people')
  if (life.posts > 0) return no('has-posts')
  if (branches.some((branch) => branch.unitId === unit.id && isOpen(branch))) return no('has-branch')
  if (life.roles > 0) return no('has-roles')
  return dayFits(on, life.lastLeft, today)
}

const dayFits = (on: Day, lastLeft: Day | null, today: Day): Result<null, 'day-to-come' | 'day-too-early'> => {
  if (on > today) return no('day-to-come')
  return lastLeft !== null && on < lastLeft ? no('day-too-early') : ok(null)
}

/** ORG-22: no two open branches bear one Chinese name; `self` may keep its own. */
export const isBranchName = (branches: readonly Branch[], name: string, self: Branch['id'] | null): boolean =>
  branches.some((branch) => isOpen(branch) && branch.id !== self && branch.name.zh === name)

/** ORG-22: a branch equals an open unit that no other open branch equals, or none. */
export const mayEqual = (
  branches: readonly Branch[],
  unit: Pick<Unit, 'id' | 'closedOn'> | null,
  self: Branch['id'] | null,
): Result<null, 'unit-closed' | 'unit-taken'> => {
  if (unit === null) return ok(null)
  if (!isOpen(unit)) return no('unit-closed')
  return branches.some((branch) => isOpen(branch) && branch.id !== self && branch.unitId === unit.id)
    ? no('unit-taken')
    : ok(null)
}

export interface LifeInBranch {
  readonly members: number
  readonly roles: number
}

/** ORG-22: a branch ends when nobody is in it and no secretary has it. */
export const mayCloseBranch = (
  life: LifeInBranch,
  on: Day,
  today: Day,
): Result<null, 'has-members' | 'has-secretary' | 'day-to-come'> => {
  if (life.members > 0) return no('has-members')
  if (life.roles > 0) return no('has-secretary')
  return on > today ? no('day-to-come') : ok(null)
}
