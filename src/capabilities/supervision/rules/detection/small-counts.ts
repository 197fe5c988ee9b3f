/** Counts below this are never told apart from none (decision 5). */
export const smallest = 3

/** What one unit, topic and month holds: the least that is ever published, and the only grain that is. */
export interface SourceCounts {
  readonly petitions: number
  /** Inspections, audits and self-checks. */
  readonly checks: number
}

export type Sight = 'discipline' | 'other'

/** A count as it may be seen; `fewer-than-3` stands for none, one and two alike. */
export type Seen = number | 'fewer-than-3'

/**
 * SUP-114: fewer than three petitions of a unit, topic and month count for nobody and in no total, so that no reporter
 * can be guessed. They are left out here, at the finest grain, and not where a sum is shown: what was never added can
 * be brought out by no subtraction of one filter from another.
 */
export const knownPetitions = ({ petitions }: SourceCounts): number => (petitions < smallest ? 0 : petitions)

/** SUP-115: what a role may know of one unit, topic and month; beyond the discipline role, three or nothing. */
export const knownCount = (cell: SourceCounts, sight: Sight): number => {
  const count = knownPetitions(cell) + cell.checks
  return sight === 'other' && count < smallest ? 0 : count
}

/** SUP-115: the same as a figure on a screen. */
export const seenCount = (cell: SourceCounts, sight: Sight): Seen => {
  const count = knownCount(cell, sight)
  return sight === 'other' && count === 0 ? 'fewer-than-3' : count
}

/** SUP-114: the petitions of one unit, topic and month as a figure: the same words for none, one and two, for everybody. */
export const seenPetitions = (cell: SourceCounts): Seen => knownPetitions(cell) || 'fewer-than-3'

/** SUP-115: the total of any choice of units, topics and months is the sum of what may be known of each. */
export const knownTotal = (cells: Iterable<SourceCounts>, sight: Sight): number => {
  let sum = 0
  for (const cell of cells) sum += knownCount(cell, sight)
  return sum
}
