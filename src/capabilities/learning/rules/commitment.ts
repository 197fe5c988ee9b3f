import { addDays, type Day, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'

/** When it is to be done: the next time it comes up, on the next shift, within the week, within the month. */
export const occasions = ['next-time', 'next-shift', 'this-week', 'this-month'] as const
export type Occasion = (typeof occasions)[number]

/** One act of a lesson that somebody took along. */
export interface Commitment {
  readonly personId: Id<'person'>
  readonly lessonCode: string
  readonly lessonVersion: string
  /** The end of the lesson whose act it is. */
  readonly scene: string
  readonly occasion: Occasion
  readonly chosenOn: Day
  readonly askOn: Day
  readonly recordedAt: Moment
}

/** LRN-16: asked after once, when the occasion can have come. */
export const askOn = (occasion: Occasion, chosenOn: Day): Day => addDays(chosenOn, days[occasion])

const days: Record<Occasion, number> = { 'next-time': 14, 'next-shift': 7, 'this-week': 7, 'this-month': 30 }

/** LRN-16: what was to be asked after on this day or before is let go; nobody is asked any more. */
export const goneBy = (today: Day): Day => addDays(today, -14)
