import { type Day, daysBetween } from '#kernel/day.ts'

/** RSP-8: written down more than three days after it began, an edge is marked late and keeps both dates; in days. */
export const lateBy = (fromOn: Day, recordedOn: Day): number | null => {
  const days = daysBetween(fromOn, recordedOn)
  return days > 3 ? days : null
}
