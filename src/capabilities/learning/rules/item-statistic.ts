import { wilson } from '#kernel/proportion.ts'

/** A statistic is a type: what it is about, how it was come by, and how sure it is. */
export interface Statistic {
  readonly estimate: number
  /** The interval of 95 %. */
  readonly low: number
  readonly high: number
  /** First answers that it rests on. */
  readonly n: number
  readonly method: 'wilson' | 'item-rest'
  /** Of the question, `1.0.0`. */
  readonly version: string
}

/** Fewer first answers than this, and nothing is computed (decision 5). */
export const leastAnswers = 20

/** What is counted of one version of a question: first answers of different people, the rapid ones left out. */
export interface ItemCounts {
  readonly version: string
  readonly n: number
  readonly right: number
  readonly chosen: Readonly<Record<string, number>>
  /** Of answers within exams: right (0 or 1) against the share right of the other questions of the same attempt. */
  readonly pairs: Pairs
}

export interface Pairs {
  readonly n: number
  readonly sumX: number
  readonly sumY: number
  readonly sumXX: number
  readonly sumYY: number
  readonly sumXY: number
}

const z = 1.959964

/** LRN-17: how easy a question is: the share right of first answers, with Wilson's interval (Wilson 1927). */
export const difficultyOf = ({ version, n, right }: ItemCounts): Statistic | null => {
  if (n < leastAnswers) return null
  return { estimate: right / n, ...wilson(right, n), n, method: 'wilson', version }
}

/**
 * LRN-17: how well a question tells those who know from those who do not: the correlation of right or wrong with the share
 * right of the rest, with Fisher's interval (Lord and Novick 1968). `null` also where everybody was right, or nobody.
 */
export const discriminationOf = ({ version, pairs }: ItemCounts): Statistic | null => {
  const { n, sumX, sumY, sumXX, sumYY, sumXY } = pairs
  if (n < leastAnswers) return null
  const spread = (n * sumXX - sumX ** 2) * (n * sumYY - sumY ** 2)
  if (spread <= 1e-9) return null
  const estimate = Math.max(-1, Math.min(1, (n * sumXY - sumX * sumY) / Math.sqrt(spread)))
  const bound = Math.max(-0.999999, Math.min(0.999999, estimate))
  const half = z / Math.sqrt(n - 3)
  return {
    estimate,
    low: Math.tanh(Math.atanh(bound) - half),
    high: Math.tanh(Math.atanh(bound) + half),
    n,
    method: 'item-rest',
    version,
  }
}

export const itemFlags = ['against-key', 'tells-backwards', 'never-chosen'] as const
export type ItemFlag = (typeof itemFlags)[number]

interface Keyed {
  readonly options: readonly { readonly id: string; readonly correct: boolean }[]
}

/**
 * LRN-17: where an author should look: a wrong option that is chosen more often than a right one, a question that those who
 * know get wrong more often, wrong options that nobody chose. A reason to look, never a verdict.
 */
export const flagsOf = ({ options }: Keyed, counts: ItemCounts): ItemFlag[] => {
  if (counts.n < leastAnswers) return []
  const times = (id: string) => counts.chosen[id] ?? 0
  const wrong = options.filter(({ correct }) => !correct)
  const leastRight = Math.min(...options.filter(({ correct }) => correct).map(({ id }) => times(id)))
  const telling = discriminationOf(counts)
  return [
    ...(wrong.some(({ id }) => times(id) > leastRight) ? (['against-key'] as const) : []),
    ...(telling !== null && telling.high < 0 ? (['tells-backwards'] as const) : []),
    ...(wrong.some(({ id }) => times(id) === 0) ? (['never-chosen'] as const) : []),
  ]
}
