import { type TopicTable, window } from './table.ts'

/** A topic is new for a year. */
const newFor = 12
/** Codes brought in within this many months of each other belong to one change. */
const together = 3

export interface CodingChange {
  /** Topics that began, the one that proves the change first. */
  readonly began: readonly string[]
  readonly fell: readonly string[]
}

/**
 * SUP-109: the way of counting changed when a new topic appears in half the units within three months while another
 * loses a fifth or more, beyond chance. What began around the same time belongs to it. Such series wait for the owner
 * of the taxonomy; read as findings, they would look like dozens of beginning problems.
 */
export const codingChangeOf = (tables: readonly TopicTable[]): CodingChange | null => {
  const begun = tables.filter(
    ({ since, month }) => since !== null && since > firstSeen(tables) && since > month - newFor,
  )
  const proof = begun.find((table) => reachOf(table) >= 0.5)
  if (!proof) return null
  const start = proof.since ?? proof.month
  const fell = tables.filter((table) => !begun.includes(table) && fellAt(table, start)).map(({ topic }) => topic)
  if (fell.length === 0) return null
  const others = begun.filter((table) => table !== proof && Math.abs((table.since ?? 0) - start) <= together)
  return { began: [proof, ...others].map(({ topic }) => topic), fell }
}

const firstSeen = (tables: readonly TopicTable[]): number =>
  tables.reduce((first, { since }) => (since === null ? first : Math.min(first, since)), Number.POSITIVE_INFINITY)

/** The largest share of units in which the topic was found within any three neighbouring months since it began. */
const reachOf = ({ since, month, units, counts }: TopicTable): number => {
  if (since === null) return 0
  const start = since - month + window - 1
  let most = 0
  for (let from = start; from < Math.min(start + 6, window); from++) {
    let reached = 0
    for (let u = 0; u < units.length; u++) {
      let found = 0
      for (let j = from; j < Math.min(from + 3, window); j++) found += counts[u * window + j] ?? 0
      if (found > 0) reached++
    }
    most = Math.max(most, reached / units.length)
  }
  return most
}

/** Whether a topic's mean month fell by a fifth, and by three standard errors, from the year before to the time since. */
const fellAt = ({ month, units, counts }: TopicTable, start: number): boolean => {
  const cut = start - month + window - 1
  const [before, since] = [sum(units.length, counts, cut - 12, cut), sum(units.length, counts, cut, window)]
  const months = Math.min(12, cut)
  const elapsed = window - cut
  if (months < 6 || before === 0) return false
  const [was, is] = [before / months, since / elapsed]
  return is <= 0.8 * was && was - is >= 3 * Math.sqrt(before / months ** 2 + since / elapsed ** 2)
}

const sum = (units: number, counts: Float64Array, from: number, to: number): number => {
  let found = 0
  for (let u = 0; u < units; u++) for (let j = Math.max(0, from); j < to; j++) found += counts[u * window + j] ?? 0
  return found
}
