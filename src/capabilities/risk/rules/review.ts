import { addDays, type Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** A grading is looked at again after this many days, whatever its own end says. */
export const reviewedWithinDays = 365

/** Why a post is due for review, the most pressing first. */
export const dueReasons = ['never', 'method', 'expired', 'finding', 'year-old'] as const
export type DueReason = (typeof dueReasons)[number]

export interface GradedOn {
  readonly gradedOn: Day
  readonly validUntil: Day
  readonly method: string
}

/**
 * RSK-6, RSK-138: a post is due for review when it was never graded, or by another method than the one in force, when
 * the grade's validity has passed, when something was
 * found since, or when the grading is older than a year.
 */
export const dueReason = (
  grading: GradedOn | null,
  lastFindingOn: Day | null,
  { today, method }: { readonly today: Day; readonly method: string },
): DueReason | null => {
  if (grading === null) return 'never'
  if (grading.method !== method) return 'method'
  if (grading.validUntil < today) return 'expired'
  if (lastFindingOn !== null && lastFindingOn > grading.gradedOn) return 'finding'
  return grading.gradedOn < addDays(today, -reviewedWithinDays) ? 'year-old' : null
}

/** More posts than this are not looked at with care in one round. */
export const reviewLimit = 20

/** RSK-7: a review takes 1 to 20 posts, each once, and none that an open review already holds. */
export const openReview = (
  posts: readonly string[],
  inOpenReview: readonly string[],
): Result<readonly string[], 'too-many-posts' | 'already-in-review'> => {
  const once = [...new Set(posts)]
  if (once.length > reviewLimit) return no('too-many-posts')
  return once.some((post) => inOpenReview.includes(post)) ? no('already-in-review') : ok(once)
}
