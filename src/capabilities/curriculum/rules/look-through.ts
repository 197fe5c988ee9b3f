import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Something in use, and who wrote on any version of it here. */
interface Found {
  readonly inUse: string | null
  /** On which day that version came; `null` where it is not known. */
  readonly cameOn: Day | null
  /** Until when it is good as things stand. */
  readonly goodUntil: Day | null
  readonly writers: readonly Id<'person'>[]
}

interface Said {
  readonly by: Id<'person'>
  /** The version that was looked through, and on which day. */
  readonly read: string
  readonly on: Day
  readonly reason: string
  readonly bestBefore: Day
}

/** CUR-48 (R29): somebody who wrote none of it looked it through and says why it is good for longer. */
export const lookedThrough = (
  { inUse, cameOn, goodUntil, writers }: Found,
  { by, read, on, reason, bestBefore }: Said,
  today: Day,
): Result<
  { readonly reason: string },
  | 'item-not-found'
  | 'changed-meanwhile'
  | 'own-work'
  | 'reason-missing'
  | 'day-to-come'
  | 'before-version'
  | 'best-before-past'
  | 'no-longer'
> => {
  if (inUse === null) return no('item-not-found')
  if (inUse !== read) return no('changed-meanwhile')
  if (writers.includes(by)) return no('own-work')
  if (reason.trim().length < 2) return no('reason-missing')
  if (on > today) return no('day-to-come')
  if (cameOn !== null && on < cameOn) return no('before-version')
  if (bestBefore <= today) return no('best-before-past')
  if (goodUntil !== null && bestBefore <= goodUntil) return no('no-longer')
  return ok({ reason: reason.trim() })
}
