import type { Chance } from '#kernel/chance.ts'

/** One finding at a leaf of a tree; what carries the same event counts once in every node above it. */
export interface ScanRow {
  readonly event: number
  readonly leaf: number
  /** Whether it belongs to what is looked at: the newest months, or one source. */
  readonly striking: boolean
}

export interface Cut {
  readonly node: number
  readonly striking: number
  readonly other: number
  /** Logarithm of the likelihood ratio of a raised share in this node. */
  readonly likelihood: number
  /** Share of random trees whose best node is as striking, among all looked at. */
  readonly p: number
}

export interface Scan {
  /** The node above each node, −1 at the root. */
  readonly parents: ArrayLike<number>
  readonly rows: readonly ScanRow[]
  /** The share that would be striking if nothing were raised anywhere. */
  readonly share: number
  readonly replicates: number
}

/**
 * SUP-119: where in a tree of units or topics findings concentrate: the unconditional Bernoulli scan over all nodes at
 * once (Kulldorff, Fang and Walsh 2003), so that looking at many nodes is paid for. Most striking first.
 */
export const treeScan = ({ parents, rows, share, replicates }: Scan, chance: Chance): readonly Cut[] => {
  const places = placesOf(parents, rows)
  const nodes = parents.length
  const totals = new Float64Array(nodes)
  const striking = new Float64Array(nodes)
  for (const { node, first } of places) {
    totals[node] = (totals[node] ?? 0) + 1
    if (first) striking[node] = (striking[node] ?? 0) + 1
  }
  const greatest = randomMaxima(places, totals, share, replicates, chance).sort()
  return Array.from(totals, (total, node) => {
    const c = striking[node] ?? 0
    const likelihood = likelihoodOf(c, total, share)
    return { node, striking: c, other: total - c, likelihood, p: exceeding(greatest, likelihood) }
  })
    .filter(({ likelihood }) => likelihood > 0)
    .sort((a, b) => b.likelihood - a.likelihood)
}

/** SUP-119: of cuts above or below each other only the most striking is told. */
export const apart = (cuts: readonly Cut[], parents: ArrayLike<number>): readonly Cut[] => {
  const told: Cut[] = []
  for (const cut of cuts)
    if (!told.some(({ node }) => isAbove(node, cut.node, parents) || isAbove(cut.node, node, parents))) told.push(cut)
  return told
}

const isAbove = (above: number, node: number, parents: ArrayLike<number>): boolean => {
  for (let at = node; at >= 0; at = parents[at] ?? -1) if (at === above) return true
  return false
}

interface Place {
  readonly event: number
  readonly node: number
  readonly first: boolean
}

/** Each event once in each node it reaches, as its first row there says. */
const placesOf = (parents: ArrayLike<number>, rows: readonly ScanRow[]): readonly Place[] => {
  const seen = new Set<number>()
  const numbers = new Map<number, number>()
  const places: Place[] = []
  for (const { event, leaf, striking } of rows) {
    const number = numbers.get(event) ?? numbers.size
    numbers.set(event, number)
    for (let node = leaf; node >= 0; node = parents[node] ?? -1) {
      const key = number * parents.length + node
      if (seen.has(key)) continue
      seen.add(key)
      places.push({ event: number, node, first: striking })
    }
  }
  return places
}

/** The greatest likelihood of each random tree, every event being striking with the same share. */
const randomMaxima = (
  places: readonly Place[],
  totals: Float64Array,
  share: number,
  replicates: number,
  chance: Chance,
): Float64Array => {
  const events = Int32Array.from(places, ({ event }) => event)
  const nodes = Int32Array.from(places, ({ node }) => node)
  const drawn = new Uint8Array(events.reduce((most, event) => Math.max(most, event), 0) + 1)
  const counts = new Float64Array(totals.length)
  return Float64Array.from({ length: replicates }, () => {
    for (let event = 0; event < drawn.length; event++) drawn[event] = chance() < share ? 1 : 0
    counts.fill(0)
    for (let i = 0; i < events.length; i++)
      if (drawn[events[i] ?? 0]) counts[nodes[i] ?? 0] = (counts[nodes[i] ?? 0] ?? 0) + 1
    let greatest = 0
    for (let node = 0; node < counts.length; node++)
      greatest = Math.max(greatest, likelihoodOf(counts[node] ?? 0, totals[node] ?? 0, share))
    return greatest
  })
}

const likelihoodOf = (striking: number, total: number, share: number): number => {
  if (total === 0 || striking / total <= share) return 0
  const other = total - striking
  return (
    striking * Math.log(striking / (total * share)) + (other > 0 ? other * Math.log(other / (total * (1 - share))) : 0)
  )
}

/** (1 + how many are as great) / (1 + how many there are); `sorted` rises. */
const exceeding = (sorted: Float64Array, value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return (1 + sorted.length - low) / (1 + sorted.length)
}
