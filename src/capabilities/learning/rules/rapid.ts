/**
 * LRN-10: an answer is rapid when nobody could have read that far: under 30 ms a Han character of the question, at least
 * two seconds, at most ten. The time itself stays in the browser.
 */
export const isRapid = (ms: number, characters: number): boolean =>
  ms < Math.min(10_000, Math.max(2_000, characters * 30))
