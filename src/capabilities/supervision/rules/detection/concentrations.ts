import type { Chance } from '#kernel/chance.ts'
import { type CellCount, ebgm, ebQuantile, fittedPrior, isOverRepresented } from './ebgm.ts'
import { apart, type Cut, type ScanRow, treeScan } from './tree-scan.ts'

/** From so many units on a network is dense enough for totals, for a scan of the whole tree, and for business × topic. */
export const manyUnits = 50

/** The months that are looked at, and those before them that say what is usual. */
export const newestMonths = 3
export const usualMonths = 24

/** Of a hundred networks in which nothing is raised, so many show a place like this. */
export const scanAlpha = 0.05
const replicates = 999

/** Found in one unit, topic and month. */
export interface PlacedCount {
  readonly unit: string
  readonly topic: string
  readonly isNew: boolean
  readonly count: number
}

/** A place where the newest months hold more than their share: a unit, a topic, or one topic of one unit. */
export interface Concentration {
  readonly unit: string | null
  readonly topic: string | null
  /** Found in the newest months. */
  readonly found: number
  /** What the place would hold of them by the share that they have in the whole network. */
  readonly expected: number
  readonly p: number
}

/** Fewer than this in the newest months are no place to point at. */
const fewest = 3

/**
 * SUP-119: where the newest months concentrate. Two trees are scanned, each as a whole: units with their topics, and
 * topics with their units. What both tell is told once, the most striking first.
 */
export const concentrationsOf = (counts: readonly PlacedCount[], chance: Chance): readonly Concentration[] => {
  const total = sum(counts.map(({ count }) => count))
  const found = sum(counts.filter(({ isNew }) => isNew).map(({ count }) => count))
  if (found < fewest || found === total) return []
  const share = found / total
  const byUnit = scanned(counts, ({ unit }) => unit, share, chance)
  const byTopic = scanned(counts, ({ topic }) => topic, share, chance)
  const told = new Map<string, Concentration>()
  for (const [cuts, placeOf] of [
    [byUnit, (branch: string, leaf: PlacedCount | null) => ({ unit: branch, topic: leaf?.topic ?? null })],
    [byTopic, (branch: string, leaf: PlacedCount | null) => ({ unit: leaf?.unit ?? null, topic: branch })],
  ] as const)
    for (const { cut, branch, leaf } of cuts) {
      const { unit, topic } = placeOf(branch, leaf)
      const key = JSON.stringify([unit, topic])
      const expected = (cut.striking + cut.other) * share
      if (!told.has(key)) told.set(key, { unit, topic, found: cut.striking, expected, p: cut.p })
    }
  return [...told.values()].sort((a, b) => a.p - b.p || b.found / b.expected - a.found / a.expected)
}

interface Told {
  readonly cut: Cut
  readonly branch: string
  readonly leaf: PlacedCount | null
}

/** A tree of three levels: everything, its branches, and in each branch one leaf a unit and topic. */
const scanned = (
  counts: readonly PlacedCount[],
  branchOf: (count: PlacedCount) => string,
  share: number,
  chance: Chance,
): readonly Told[] => {
  const parents = [-1]
  const nodes: Pick<Told, 'branch' | 'leaf'>[] = [{ branch: '', leaf: null }]
  const numbers = new Map<string, number>()
  const nodeOf = (key: string, above: number, node: Pick<Told, 'branch' | 'leaf'>): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length)
    parents.push(above)
    return nodes.push(node) - 1
  }
  const rows: ScanRow[] = []
  for (const count of counts) {
    const branch = branchOf(count)
    const above = nodeOf(branch, 0, { branch, leaf: null })
    const leaf = nodeOf(JSON.stringify([count.unit, count.topic]), above, { branch, leaf: count })
    for (let n = 0; n < count.count; n++) rows.push({ event: rows.length, leaf, striking: count.isNew })
  }
  const cuts = treeScan({ parents, rows, share, replicates }, chance)
  return apart(
    cuts.filter(({ node, striking, p }) => node > 0 && striking >= fewest && p <= scanAlpha),
    parents,
  ).map((cut) => ({ cut, ...(nodes[cut.node] as Pick<Told, 'branch' | 'leaf'>) }))
}

/** A business of posts and a topic in which so many were found. */
export interface BusinessCount {
  readonly business: string
  readonly topic: string
  /** Year and source, within which the margins are taken. */
  readonly layer: string
  readonly count: number
}

export interface OverRepresented extends Pick<BusinessCount, 'business' | 'topic'>, CellCount {
  /** Found over expected, drawn towards all other cells. */
  readonly ratio: number
  /** The true ratio is above this with nineteen chances in twenty. */
  readonly low: number
}

/** Fewer cells, or fewer findings in them, cannot tell what is usual among them. */
const fewestCells = 12
const fewestNamed = 50

/** SUP-120: topics over-represented in a business of posts; nothing where too few entries name their business. */
export const overRepresented = (counts: readonly BusinessCount[]): readonly OverRepresented[] | null => {
  const cells = expectedCells(counts)
  if (cells.length < fewestCells || sum(cells.map(({ found }) => found)) < fewestNamed) return null
  const prior = fittedPrior(cells)
  return cells
    .filter((cell) => isOverRepresented(cell, prior))
    .map((cell) => ({ ...cell, ratio: ebgm(cell, prior), low: ebQuantile(0.05, cell, prior) }))
    .sort((a, b) => b.low - a.low)
}

/** By the margins of each year and source: row total × column total / total, added up. */
const expectedCells = (counts: readonly BusinessCount[]): (CellCount & Pick<BusinessCount, 'business' | 'topic'>)[] => {
  const [ofLayer, ofBusiness, ofTopic] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const found = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, by: number) => to.set(key, (to.get(key) ?? 0) + by)
  for (const { business, topic, layer, count } of counts) {
    add(ofLayer, layer, count)
    add(ofBusiness, JSON.stringify([layer, business]), count)
    add(ofTopic, JSON.stringify([layer, topic]), count)
    add(found, JSON.stringify([business, topic]), count)
  }
  const businesses = [...new Set(counts.map(({ business }) => business))]
  const topics = [...new Set(counts.map(({ topic }) => topic))]
  return businesses.flatMap((business) =>
    topics.flatMap((topic) => {
      const expected = sum(
        [...ofLayer].map(
          ([layer, total]) =>
            ((ofBusiness.get(JSON.stringify([layer, business])) ?? 0) *
              (ofTopic.get(JSON.stringify([layer, topic])) ?? 0)) /
            total,
        ),
      )
      return expected > 0
        ? [{ business, topic, expected, found: found.get(JSON.stringify([business, topic])) ?? 0 }]
        : []
    }),
  )
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
