import { addDays, type Day } from '#kernel/day.ts'

/** A check that is due within this many days is announced. */
const soonWithinDays = 8

export type CheckState = 'overdue' | 'soon' | 'effective' | 'failed' | 'never'

/**
 * RSK-16: a check is overdue once its day has passed and announced eight days before; otherwise its newest result is
 * what counts.
 */
export const checkState = (
  dueOn: Day | null,
  lastCheck: { readonly effective: boolean } | null,
  today: Day,
): CheckState => {
  if (dueOn !== null && dueOn < today) return 'overdue'
  if (dueOn !== null && dueOn <= addDays(today, soonWithinDays)) return 'soon'
  if (lastCheck === null) return 'never'
  return lastCheck.effective ? 'effective' : 'failed'
}
