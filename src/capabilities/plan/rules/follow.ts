import { addDays, type Day } from '#kernel/day.ts'

/** Whoever comes to a post late still has two weeks. */
const leastDays = 14

/** PLN-19: a new holder has until the last day of the programme, and at least two weeks. */
export const dueForNewcomers = (toOn: Day, today: Day): Day => {
  const least = addDays(today, leastDays)
  return toOn > least ? toOn : least
}
