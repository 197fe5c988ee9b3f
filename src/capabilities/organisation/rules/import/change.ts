import { addDays, type Day } from '#kernel/day.ts'
import type { RosterWish } from './roster.ts'

/** A holding that runs. */
export interface Running {
  readonly id: string
  readonly postId: string
  readonly unitPath: string
  readonly fromOn: Day
  /** Held beside the main one. */
  readonly concurrent: boolean
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
  readonly begins: readonly Omit<Running, 'id'>[]
}

/**
 * ORG-9: what a row changes for a person, nothing if nothing differs. A holding ends where another begins; whoever moves
 * takes a post along unless the row names another. A row without a day holds from today, a new person's from the day
 * of joining. Second posts go on, but for those `dropped`; one whose last day the same list tells, and that comes no later
 * than the change, stays behind to end on that day.
 */
export const changeOf = (
  now: Standing | null,
  wish: RosterWish,
  today: Day,
  dropped: readonly Running[] = [],
  lastDays: readonly LastDay[] = [],
): PersonChange | undefined => {
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
    const begins = wish.postId === undefined ? [] : [begun(wish.postId, wish, from)]
    return { kind: 'created', fields: [], from, after, ends: now?.running ?? [], begins }
  }
  const holds =
    wish.postId === undefined || now.running.some(({ postId, concurrent }) => postId === wish.postId && !concurrent)
  const differs: Record<DifferingField, boolean> = {
    name: now.name !== after.name,
    unit: now.unitId !== after.unitId,
    post: !holds || dropped.length > 0,
    branch: now.branchId !== after.branchId,
    member: now.partyMember !== after.partyMember,
    joinedOn: now.joinedOn !== after.joinedOn,
  }
  const fields = differingFields.filter((field) => differs[field])
  if (fields.length === 0) return undefined
  const from = beginningOf(now, wish, !holds, today)
  const own = now.running.filter((one) => !staysBehind(one, lastDays, from))
  return { kind: 'changed', fields, from, after, ...holdingsOf(own, wish, holds, from, dropped) }
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

/** The day after the last one on which a post was held, as a row of its own tells it. */
export type LastDay = Pick<Past, 'postId' | 'toOn'>

const staysBehind = ({ postId, fromOn, concurrent }: Running, lastDays: readonly LastDay[], from: Day): boolean =>
  concurrent && lastDays.some((last) => last.postId === postId && last.toOn > fromOn && last.toOn <= from)

const holdingsOf = (
  running: readonly Running[],
  wish: RosterWish,
  holds: boolean,
  from: Day,
  dropped: readonly Running[],
): Pick<PersonChange, 'ends' | 'begins'> => {
  const isNew = !holds && wish.postId !== undefined
  const replaced = isNew ? running.filter(({ postId, concurrent }) => !concurrent || postId === wish.postId) : []
  const going = running.filter((one) => !replaced.includes(one) && !dropped.includes(one))
  const moved = going.filter(({ unitPath }) => unitPath !== wish.unitPath)
  return {
    ends: [...replaced, ...dropped.filter((one) => !replaced.includes(one)), ...moved],
    begins: [
      ...(isNew && wish.postId !== undefined ? [begun(wish.postId, wish, from)] : []),
      ...moved.map(({ postId, fromOn, concurrent }) => ({
        ...{ postId, concurrent, unitPath: wish.unitPath },
        fromOn: fromOn > from ? fromOn : from,
      })),
    ],
  }
}

const begun = (postId: string, { unitPath }: Pick<RosterWish, 'unitPath'>, fromOn: Day): Omit<Running, 'id'> => ({
  ...{ postId, unitPath, fromOn, concurrent: false },
})

/** A holding that has ended. */
export interface Past extends Omit<Running, 'id' | 'concurrent'> {
  readonly toOn: Day
}

/** What a row about one post does beside everything else: it begins, ends, or was held once. */
export interface HeldChange {
  readonly from: Day
  readonly ends: readonly Running[]
  readonly begins: readonly Omit<Running, 'id'>[]
  readonly past: readonly Past[]
}

/**
 * ORG-25: a second post begins beside the others, unless it is held already. A post with a last day ends on it if it
 * runs; else it is written down as held from its first day, once.
 */
export const heldChangeOf = (
  now: Pick<Standing, 'unitPath' | 'joinedOn' | 'running'>,
  wish: RosterWish,
  known: readonly Pick<Past, 'postId' | 'fromOn'>[],
  today: Day,
): HeldChange | undefined => {
  const { postId, toOn } = wish
  if (postId === undefined) return undefined
  const runs = now.running.find((one) => one.postId === postId)
  const { unitPath } = now
  if (wish.holding === 'second') {
    const from = wish.fromOn ?? today
    return runs
      ? undefined
      : { from, ends: [], begins: [{ postId, unitPath, fromOn: from, concurrent: true }], past: [] }
  }
  if (toOn === undefined) return undefined
  // A last day before the running stay began is of an earlier one; a stay that moved with its person began before.
  if (runs && toOn > runs.fromOn) return { from: toOn, ends: [runs], begins: [], past: [] }
  const fromOn = wish.fromOn
  if (fromOn === undefined || known.some((one) => one.postId === postId && one.fromOn === fromOn)) return undefined
  return { from: fromOn, ends: [], begins: [], past: [{ postId, unitPath, fromOn, toOn }] }
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
