import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Festival, festivals, lunarYears } from '#kernel/lunar.ts'
import type { Pair } from '#kernel/text.ts'

export const nodeKinds = ['business', 'season', 'meeting'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** A day of the organisation's own that matters: a tender season, the yearly accounts (R57). */
export interface OwnNode {
  readonly id: Id<'key-date'>
  readonly unitPath: string
  readonly fallsOn: Day
  readonly name: Pair
  readonly kind: NodeKind
  readonly removedOn: Day | null
}

export const knownYears = lunarYears

/** PLN-13: festivals come from the checked table alone; outside its years there are none, and the page says so. */
export const festivalsOf = (year: number): readonly Festival[] | null => festivals(year) ?? null
