import { addDays, type Day, day, daysBetween, type Moment, mondayOf, parseDay } from '#kernel/day.ts'

export const dueStamps = ['late', 'today', 'tomorrow', 'this-week', 'later'] as const
export type DueStamp = (typeof dueStamps)[number]

/** LRN-2: how an open assignment stands; its last day is still in time. */
export const stampOf = (dueOn: Day, today: Day): DueStamp => {
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'late'
  if (left === 0) return 'today'
  if (left === 1) return 'tomorrow'
  return mondayOf(dueOn) === mondayOf(today) ? 'this-week' : 'later'
}

/** LRN-2: what is due by this day is for now; what is due after it is `later`. */
export const nowUntil = (today: Day): Day => {
  const sunday = addDays(mondayOf(today), 6)
  return sunday === today ? addDays(today, 1) : sunday
}

/** LRN-2: late is a matter of the day on which it happened. */
export const isLate = (dueOn: Day, doneOn: Day): boolean => daysBetween(dueOn, doneOn) > 0

/**
 * LRN-3: the moment told by a phone, or now when it cannot be. Moments are written alike, so they compare as text.
 */
export const believed = (told: Moment, now: Moment): Moment => {
  const earliest = `${addDays(day(now.slice(0, 10)), -keptDays)}${now.slice(10)}`
  return told <= now && told >= earliest && parseDay(told.slice(0, 10)) !== undefined ? told : now
}

const keptDays = 35

/** LRN-10: how many days the flag of a rapid answer is kept. */
export const flagDays = 30
