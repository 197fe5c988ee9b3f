import type { Pair } from '#kernel/text.ts'
import type { HeldPost } from './audience.ts'

/** Burden classes of people by the posts they hold; the first that holds counts. */
export const burdenClasses = ['leader', 'high', 'medium', 'other'] as const
export type BurdenClass = (typeof burdenClasses)[number]

/** Planned minutes a month, all senders together (decision 21). */
export const defaultCeilings: Readonly<Record<BurdenClass, number>> = { leader: 60, high: 80, medium: 60, other: 50 }

/** Fewer people than this, and what a group already has is not shown (decision 3). */
export const smallestGroup = 20

/** PLN-4: a leader before a high post, a high post before a medium one, then everybody else. */
export const burdenClassOf = (posts: readonly Pick<HeldPost, 'leading' | 'grade'>[]): BurdenClass => {
  if (posts.some(({ leading }) => leading)) return 'leader'
  if (posts.some(({ grade }) => grade === 'HIGH')) return 'high'
  return posts.some(({ grade }) => grade === 'MEDIUM') ? 'medium' : 'other'
}

/** Planned minutes of one class in one month. */
export interface Load {
  readonly class: BurdenClass
  readonly people: number
  /** How many of them the programme reaches. */
  readonly reached: number
  /** Minutes the one with the fullest month has before and after; they may be two people. */
  readonly mostBefore: number
  readonly mostAfter: number
  readonly ceiling: number
  /** How many of those reached come to lie above the ceiling. */
  readonly over: number
}

/** PLN-5: minutes above the ceiling for the fullest of those whom the programme puts above it. */
export const excessOf = ({ over, mostAfter, ceiling }: Pick<Load, 'over' | 'mostAfter' | 'ceiling'>): number =>
  over > 0 ? Math.max(0, mostAfter - ceiling) : 0

export interface PlannedItem {
  readonly kind: 'lesson' | 'case' | 'exam' | 'notice'
  readonly code: string
  readonly minutes: number
}

/** An overload comes with a way out (R25). */
export type WayOut =
  /** Another programme gives the same item to the same people in the same month. */
  | { readonly way: 'merge'; readonly item: string; readonly saves: number; readonly programme: Pair }
  | { readonly way: 'drop'; readonly item: string; readonly saves: number }
  /** In the month after, nobody would lie above the ceiling. */
  | { readonly way: 'move' }

export interface Elsewhere {
  readonly item: string
  readonly programme: Pair
}

/**
 * PLN-6: ways out of an overload, the one that loses nothing first: leave out what another programme teaches anyway,
 * leave out the shortest item that is enough (or else the longest), move to the next month.
 */
export const waysOut = (
  excess: number,
  items: readonly PlannedItem[],
  elsewhere: readonly Elsewhere[],
  nextMonthFits: boolean,
): WayOut[] => {
  if (excess <= 0) return []
  const shared = items.flatMap((item): WayOut[] => {
    const other = elsewhere.find((one) => one.item === item.code)
    return other ? [{ way: 'merge', item: item.code, saves: item.minutes, programme: other.programme }] : []
  })
  const byLength = [...items].sort((a, b) => a.minutes - b.minutes)
  const spare = byLength.find(({ minutes }) => minutes >= excess) ?? byLength.at(-1)
  const isShared = shared.some((way) => way.way === 'merge' && way.item === spare?.code)
  return [
    ...shared.slice(0, 1),
    ...(spare && items.length > 1 && !isShared
      ? [{ way: 'drop', item: spare.code, saves: spare.minutes } as const]
      : []),
    ...(nextMonthFits ? [{ way: 'move' } as const] : []),
  ]
}
