/** Days from receipt, each with the last day that still counts. */
export const reachSteps = [1, 3, 7, 14] as const

/** Fewer people than this, and no distribution is shown (decision 5). */
export const leastReached = 5

export interface ReachCount {
  /** Whole days from the receipt of the notice to the day it was read. */
  readonly days: number
  readonly people: number
}

export interface Reach {
  readonly sent: number
  readonly read: number
  /** People read within each step, apart from those of the step before; the last are those who took longer. */
  readonly steps: number[]
  /** The day by which half of all it was sent to had read it; `null` while fewer have. */
  readonly halfBy: number | null
  /** The day by which the last of them had read it; `null` while anybody has not. */
  readonly allBy: number | null
}

/**
 * LRN-15: how long a notice took from receipt to its readers, as a distribution of the notice. It counts everybody it was
 * sent to and samples nobody, so it carries no interval; for fewer than five people there is none.
 */
export const reachOf = (sent: number, counts: readonly ReachCount[]): Reach | null => {
  if (sent < leastReached) return null
  const read = counts.reduce((sum, { people }) => sum + people, 0)
  const within = (from: number, to: number): number =>
    counts.reduce((sum, { days, people }) => (days > from && days <= to ? sum + people : sum), 0)
  const edges = [Number.NEGATIVE_INFINITY, ...reachSteps, Number.POSITIVE_INFINITY]
  return {
    sent,
    read,
    steps: edges.slice(1).map((to, at) => within(edges[at] ?? 0, to)),
    halfBy: readBy(sent / 2, counts),
    allBy: readBy(sent, counts),
  }
}

/** The day by which so many had read it. */
const readBy = (wanted: number, counts: readonly ReachCount[]): number | null => {
  let so = 0
  for (const { days, people } of [...counts].sort((a, b) => a.days - b.days)) {
    so += people
    if (so >= wanted) return days
  }
  return null
}
