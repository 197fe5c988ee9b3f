/** Fewer people than this, and done and not done of a unit is not shown (decision 5). */
const fewest = 5

export interface WeekCount {
  readonly due: number
  readonly done: number
}

/** DSH-6: the counts of a unit, or nothing when they could point at somebody. */
export const shownCount = <T extends WeekCount>(count: T): T | null => (count.due < fewest ? null : count)
