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

export interface UnitCount {
  readonly path: string
  readonly sent: number
  readonly read: number
}

/** The unit just below the asker's reach to which a place belongs; the reach itself for whoever stands in no unit below it. */
export const unitBelow = (path: string, reach: readonly string[]): string => {
  const root = reach.find((one) => path === one || path.startsWith(`${one}.`)) ?? path
  const [next] = path.slice(root.length + 1).split('.')
  return next ? `${root}.${next}` : root
}

/**
 * LRN-25: how many of each unit below the reach it was sent to and how many have read it, in the order of the units. Units
 * of fewer than five stand together, under no path; where these are fewer than five themselves the smallest shown joins
 * them, so that nobody can be told by taking the shown from the whole. One part alone says nothing more than the whole.
 */
export const reachByUnit = (
  counts: readonly UnitCount[],
  reach: readonly string[],
): (Omit<UnitCount, 'path'> & { readonly path: string | null })[] => {
  const parts = new Map<string, UnitCount>()
  for (const { path, sent, read } of counts) {
    const unit = unitBelow(path, reach)
    const so = parts.get(unit)
    parts.set(unit, { path: unit, sent: sent + (so?.sent ?? 0), read: read + (so?.read ?? 0) })
  }
  const shown = [...parts.values()].filter(({ sent }) => sent >= leastReached).sort((a, b) => b.sent - a.sent)
  const small = [...parts.values()].filter(({ sent }) => sent < leastReached)
  const joins = small.length > 0 && peopleIn(small) < leastReached ? shown.splice(-1) : []
  const others = [...small, ...joins]
  const told = [
    ...shown.sort((a, b) => inTree(a.path, b.path)),
    ...(others.length > 0
      ? [{ path: null, sent: peopleIn(others), read: others.reduce((sum, { read }) => sum + read, 0) }]
      : []),
  ]
  return told.length > 1 ? told : []
}

/** Paths count from place to place: `1.10` stands behind `1.9`. */
const inTree = (a: string, b: string): number => {
  const [places, others] = [a.split('.').map(Number), b.split('.').map(Number)]
  const at = places.findIndex((place, n) => place !== others[n])
  return at < 0 ? places.length - others.length : (places[at] ?? 0) - (others[at] ?? -1)
}

const peopleIn = (parts: readonly UnitCount[]): number => parts.reduce((sum, { sent }) => sum + sent, 0)

/** The day by which so many had read it. */
const readBy = (wanted: number, counts: readonly ReachCount[]): number | null => {
  let so = 0
  for (const { days, people } of [...counts].sort((a, b) => a.days - b.days)) {
    so += people
    if (so >= wanted) return days
  }
  return null
}
