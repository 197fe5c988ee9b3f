import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Who goes looking at what, stated before anything is found. */
export interface Inspection {
  readonly id: Id<'inspection'>
  readonly unitPath: string
  readonly topic: string
  readonly month: Day
  /** Papers, trips, orders to look at; stated first. */
  readonly planned: number
  /** What was looked at in the end; absent until then. */
  readonly lookedAt: number | null
  readonly doneOn: Day | null
  /** A signal asked for it: it stays out of the baseline for six months. */
  readonly signalId: Id<'signal'> | null
}

/** Months for which an inspection that a signal asked for is left out, lest the signal feed itself. */
export const askedForMonths = 6

/** SUP-100: of the months before `until`, those from this one on leave out what signals asked to be inspected. */
export const askedForSince = (until: Day): Day => addMonths(until, -askedForMonths)

/** SUP-4: effort before outcome: an inspection is stated for this month or a later one, before it begins. */
export const stateInspection = (month: Day, today: Day): Result<null, 'month-over'> =>
  month < addMonths(monthStart(today), -1) ? no('month-over') : ok(null)

/** SUP-4: done once, and with a number of what was looked at, which may be more or less than planned. */
export const finish = (
  inspection: Inspection,
  lookedAt: number,
  today: Day,
): Result<Inspection, 'already-done' | 'not-begun'> => {
  if (inspection.lookedAt !== null) return no('already-done')
  return monthStart(today) < inspection.month ? no('not-begun') : ok({ ...inspection, lookedAt, doneOn: today })
}
