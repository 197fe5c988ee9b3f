import { addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { AskedOfTwo } from '#kernel/two-people.ts'

/** ORG-35: why the data of somebody who left are erased (PIPL article 47). */
export const leaverGrounds = ['retention-ended', 'person-asked', 'not-necessary'] as const
export type LeaverGround = (typeof leaverGrounds)[number]

export type LeaverErasureId = Id<'leaver-erasure'>

/** At most so many people in one request, so that writing it and doing it stay short. */
export const mostLeavers = 5_000

/** Months for which the data of a leaver stay unless another ground holds (Labour Contract Law article 50: two years). */
const monthsKept = 24

/** Whoever left before this day has been away for the whole period; by whole months. */
export const keptUntil = (today: Day): Day => addMonths(today, -monthsKept)

/** One person by staff number, or everybody who left before a day. */
export type LeaversAsked = { readonly staffNo: string } | { readonly leftBefore: Day }

export interface StandingLeaver {
  readonly personId: Id<'person'>
  readonly leftOn: Day | null
  readonly erased: boolean
  /** It stands in a request that nobody has decided yet, or that is being carried out. */
  readonly asked: boolean
}

export type LeaverRefusal = 'nobody-found' | 'still-here' | 'kept-for-now' | 'asked-already'

/**
 * ORG-35: whose data a request is about. Who is still here is never erased; the ground that retention has ended holds once
 * the period is over, and it is the only one for everybody before a day.
 */
export const leaversOf = (
  asked: LeaversAsked,
  found: readonly StandingLeaver[],
  { ground, today }: { readonly ground: LeaverGround; readonly today: Day },
): Result<readonly Id<'person'>[], LeaverRefusal> => {
  const isOver = (leftOn: Day): boolean => leftOn < keptUntil(today)
  if ('leftBefore' in asked && (ground !== 'retention-ended' || asked.leftBefore > keptUntil(today)))
    return no('kept-for-now')
  const here = found.filter(({ erased }) => !erased)
  if (here.length === 0) return no('nobody-found')
  const left = here.filter(({ leftOn }) => leftOn !== null && leftOn <= today)
  if (left.length === 0) return no('still-here')
  const free = left.filter(({ asked: isAsked }) => !isAsked)
  if (free.length === 0) return no('asked-already')
  const due = ground === 'retention-ended' ? free.filter(({ leftOn }) => leftOn !== null && isOver(leftOn)) : free
  return due.length === 0 ? no('kept-for-now') : ok(due.map(({ personId }) => personId))
}

export interface LeaverErasure extends AskedOfTwo {
  readonly id: LeaverErasureId
  readonly ground: LeaverGround
}
