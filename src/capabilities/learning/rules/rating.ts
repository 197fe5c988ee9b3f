export const usefulness = ['yes', 'partly', 'no'] as const
export type Usefulness = (typeof usefulness)[number]

/** Why it was of little use: a word to tap, never a text. */
export const ratingReasons = [
  'not-my-work',
  'too-general',
  'unlikely',
  'hard-to-follow',
  'nothing-new',
  'not-possible-here',
] as const
export type RatingReason = (typeof ratingReasons)[number]

/** Fewer ratings than this, and no count is shown (decision 5). */
export const leastRatings = 5

export interface RatingCounts {
  readonly yes: number
  readonly partly: number
  readonly no: number
}

/** LRN-18: counts of answers, from five on. */
export const shownRatings = (counts: RatingCounts): (RatingCounts & { readonly n: number }) | null => {
  const n = counts.yes + counts.partly + counts.no
  return n < leastRatings ? null : { ...counts, n }
}
