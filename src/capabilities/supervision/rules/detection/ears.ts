import { normalAbove, normalUpper } from '#kernel/normal.ts'

export type EarsKind = 'C1' | 'C2' | 'C3'

export interface Ears {
  /** More than this is striking. */
  readonly bound: number
  readonly mean: number
  readonly deviation: number
}

/** Seven periods of baseline; C2 and C3 leave the two newest out. */
const baseline = 7
const lagOf = { C1: 0, C2: 2, C3: 2 } as const
const alphaOf = { C1: 0.001, C2: 0.001, C3: 0.025 } as const

/** Periods before `at` that each kind needs. */
export const earsNeeds = (kind: EarsKind): number => baseline + lagOf[kind] + (kind === 'C3' ? 2 : 0)

/**
 * SUP-108: EARS C1, C2 and C3 for series too young for anything better (Hutwagner and others 2003; bounds as in
 * Salmon, Schumacher and Höhle 2016). The bound of C3 hangs on the judged count itself, as in the reference program: it
 * is passed when the two periods before stood out. `at` is the index judged; null when the series is too short.
 */
export const earsOf = (kind: EarsKind, counts: ArrayLike<number>, at: number): Ears | null => {
  if (at < earsNeeds(kind)) return null
  const { mean, deviation } = momentsBefore(counts, at - lagOf[kind])
  const z = normalUpper(alphaOf[kind])
  if (kind !== 'C3') return { bound: mean + z * deviation, mean, deviation }
  const carried = [1, 2].reduce((sum, back) => sum + Math.max(0, standing(counts, at - back) - 1), 0)
  return { bound: Math.max(0, (counts[at] ?? 0) + deviation * (z - carried)), mean, deviation }
}

/** Where a count stands against its own C2 baseline, in standard deviations. */
const standing = (counts: ArrayLike<number>, at: number): number => {
  const { mean, deviation } = momentsBefore(counts, at - lagOf.C2)
  return ((counts[at] ?? 0) - mean) / deviation
}

const momentsBefore = (counts: ArrayLike<number>, end: number): { mean: number; deviation: number } => {
  let [sum, squares] = [0, 0]
  for (let i = end - baseline; i < end; i++) sum += counts[i] ?? 0
  const mean = sum / baseline
  for (let i = end - baseline; i < end; i++) squares += ((counts[i] ?? 0) - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / (baseline - 1)) }
}

/** How far out the count is, with the deviation of a lone finding as the least. */
export const earsTail = ({ mean, deviation }: Ears, count: number): number =>
  normalAbove((count - mean) / Math.max(deviation, 1 / Math.sqrt(baseline)))
