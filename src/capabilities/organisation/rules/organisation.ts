import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'

export const unitKinds = ['area', 'office', 'team', 'station', 'crew'] as const
export type UnitKind = (typeof unitKinds)[number]

/** An administrative unit; its path, `1.4.17`, names the way down from the organisation. */
export interface Unit {
  readonly id: Id<'unit'>
  readonly code: string
  readonly name: Pair
  readonly kind: UnitKind
  readonly parentId: Id<'unit'> | null
  readonly path: string
  /** The first day on which it is no longer there; it keeps its place and its name. */
  readonly closedOn: Day | null
  /** The highest label below it that became free, because its unit moved away. */
  readonly freedLabel: number
}

/** A unit when it begins. */
export type NewUnit = Omit<Unit, 'closedOn' | 'freedLabel'>

/** A party branch: the second tree. It may equal a unit. */
export interface Branch {
  readonly id: Id<'branch'>
  readonly code: string
  readonly name: Pair
  readonly unitId: Id<'unit'> | null
  readonly closedOn: Day | null
}

/** A branch when it begins. */
export type NewBranch = Omit<Branch, 'closedOn'>

/** A person has one home unit and at most one branch. */
export interface Person {
  readonly id: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly latinName: string
  readonly unitId: Id<'unit'>
  readonly unitPath: string
  readonly branchId: Id<'branch'> | null
  readonly partyMember: boolean
  readonly joinedOn: Day | null
  readonly leftOn: Day | null
}

/** R30: a post has many holders; risk belongs to it, never to them. */
export interface Post {
  readonly id: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly unitId: Id<'unit'>
  readonly unitPath: string
  readonly business: string
  readonly leadingPost: boolean
  readonly keyPost: boolean
  readonly powers: Pair
  readonly counterparties: Pair
  readonly closedOn: Day | null
}

/** Half-open: held from a day, up to but not including a day. */
export interface Holding {
  readonly id: Id<'holding'>
  readonly personId: Id<'person'>
  readonly postId: Id<'post'>
  readonly unitPath: string
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** Away from a day, up to but not including a day, without a reason (minimum necessary). */
export interface Absence {
  readonly id: Id<'absence'>
  readonly personId: Id<'person'>
  readonly unitPath: string
  readonly fromOn: Day
  readonly toOn: Day
}

/** ORG-1: the path of the next child: one more than the highest label ever used under the parent. */
export const childPath = (parent: string, siblings: readonly string[], freed = 0): string =>
  `${parent}.${Math.max(freed, ...siblings.map((path) => labelBelow(parent, path))) + 1}`

/** The label of a child under its parent. */
export const labelBelow = (parent: string, path: string): number => Number(path.slice(parent.length + 1))
