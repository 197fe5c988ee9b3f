import { addDays, type Day } from '#kernel/day.ts'
import type { RosterWish } from './roster.ts'

/** A holding that runs. */
export interface Running {
  readonly id: string
  readonly postId: string
  readonly unitPath: string
  readonly fromOn: Day
}

/** A person as they stand in the roster now. */
export interface Standing {
  readonly personId: string
  readonly name: string
  readonly unitId: string
  readonly unitPath: string
  readonly branchId: string | null
  readonly partyMember: boolean
  readonly joinedOn: Day | null
  readonly leftOn: Day | null
  readonly running: readonly Running[]
}

export const differingFields = ['name', 'unit', 'post', 'branch', 'member', 'joinedOn'] as const
export type DifferingField = (typeof differingFields)[number]

/** What becomes of a person: the values to keep, which fields differ, and how their holdings end and begin. */
export interface PersonChange {
  readonly kind: 'created' | 'changed'
  readonly fields: readonly DifferingField[]
  /** The first day on which it holds. */
  readonly from: Day
  readonly after: Pick<Standing, 'name' | 'unitId' | 'unitPath' | 'branchId' | 'partyMember' | 'joinedOn'>
  /** Running holdings that end on `from`, or never were if they began no earlier. */
  readonly ends: readonly Running[]
  readonly begins: readonly Pick<Running, 'postId' | 'unitPath' | 'fromOn'>[]
}

/**
 * ORG-9: what a row changes for a person, nothing if nothing differs. A holding ends where another begins; whoever moves
 * takes a post along unless the row names another. A row without a day holds from today, a new person's from the day
 * of joining.
 */
export const changeOf = (now: Standing | null, wish: RosterWish, today: Day): PersonChange | undefined => {
  if (wish.unitId === null) throw new Error('a doubtful row changes nobody')
  const after = {
    name: wish.name,
    unitId: wish.unitId,
    unitPath: wish.unitPath,
    branchId: wish.branchId === undefined ? (now?.branchId ?? null) : wish.branchId,
    partyMember: wish.partyMember ?? now?.partyMember ?? false,
    joinedOn: wish.joinedOn ?? now?.joinedOn ?? null,
  }
  if (now === null || now.leftOn !== null) {
    const from = wish.fromOn ?? later(wish.joinedOn, now?.leftOn) ?? today
    const begins = wish.postId === undefined ? [] : [{ postId: wish.postId, unitPath: wish.unitPath, fromOn: from }]
    return { kind: 'created', fields: [], from, after, ends: now?.running ?? [], begins }
  }
  const holds = wish.postId === undefined || now.running.some(({ postId }) => postId === wish.postId)
  const differs: Record<DifferingField, boolean> = {
    name: now.name !== after.name,
    unit: now.unitId !== after.unitId,
    post: !holds,
    branch: now.branchId !== after.branchId,
    member: now.partyMember !== after.partyMember,
    joinedOn: now.joinedOn !== after.joinedOn,
  }
  const fields = differingFields.filter((field) => differs[field])
  if (fields.length === 0) return undefined
  const from = beginningOf(now, wish, differs.post, today)
  return { kind: 'changed', fields, from, after, ...holdingsOf(now, wish, holds, from) }
}

/** A day of joining after the present post began is the day of the new post. */
const beginningOf = (now: Standing, wish: RosterWish, newPost: boolean, today: Day): Day => {
  if (wish.fromOn !== undefined) return wish.fromOn
  const since = now.running
    .map(({ fromOn }) => fromOn)
    .sort()
    .at(-1)
  const joined = wish.joinedOn
  const tells = newPost && joined !== undefined && joined !== now.joinedOn && joined <= today
  return tells && (since === undefined || joined > since) ? joined : today
}

const holdingsOf = (
  now: Standing,
  wish: RosterWish,
  holds: boolean,
  from: Day,
): Pick<PersonChange, 'ends' | 'begins'> => {
  if (!holds && wish.postId !== undefined)
    return { ends: now.running, begins: [{ postId: wish.postId, unitPath: wish.unitPath, fromOn: from }] }
  const moved = now.running.filter(({ unitPath }) => unitPath !== wish.unitPath)
  return {
    ends: moved,
    begins: moved.map(({ postId, fromOn }) => ({
      postId,
      unitPath: wish.unitPath,
      fromOn: fromOn > from ? fromOn : from,
    })),
  }
}

/** Somebody who comes back begins no earlier than they left. */
const later = (joined: Day | undefined, left: Day | null | undefined): Day | undefined => {
  if (left === null || left === undefined) return joined
  return joined !== undefined && joined > left ? joined : undefined
}

/** ORG-10: whoever is missing from a full list leaves today; a list that only adds and changes ends nobody. */
export const leavers = <P extends { readonly leftOn: Day | null }>(
  missing: readonly P[],
  full: boolean,
): readonly P[] => (full ? missing.filter(({ leftOn }) => leftOn === null) : [])

/** ORG-15: a list that ends more than five people and at least every fifth of those it is about may be a part. */
export const manyLeave = (ended: number, standing: number): boolean => ended > 5 && ended * 5 >= standing

/** Holdings are half-open: one that would end on the day it began never was. */
export const neverWas = (holding: Pick<Running, 'fromOn'>, end: Day): boolean => holding.fromOn >= end

/** The day from which a draft is forgotten: 35 days after it was staged. */
export const keptUntil = (staged: Day): Day => addDays(staged, 35)
