import type { Pair } from '#kernel/text.ts'
import type { Grade } from './grade.ts'

/** The factors of method D, in the order in which they are shown. */
export const factors = ['discretion', 'value', 'contact', 'frequency', 'findings', 'control'] as const
export type Factor = (typeof factors)[number]

export interface FactorScore {
  readonly factor: Factor
  /** What each factor adds; `control` takes away and is never above zero. */
  readonly score: number
  /** The fact behind the score, of the post and never of its holder. */
  readonly note: Pair
}

export const factorSumMethod = { method: 'D', version: 1 } as const

/** Bounds of a score, both included. */
export const factorRange = (factor: Factor): { readonly min: number; readonly max: number } =>
  factor === 'control' ? { min: -6, max: 0 } : { min: 0, max: 5 }

export interface FactorSum {
  readonly total: number
  readonly grade: Grade
}

/** Where medium and high begin. */
export const factorSumBounds = { medium: 9, high: 15 } as const

/**
 * RSK-1: method D adds the factor scores; 0–8 is low, 9–14 medium, 15 and more high. The total never falls below zero.
 */
export const gradeByFactors = (scores: readonly FactorScore[]): FactorSum => {
  const total = Math.max(
    0,
    scores.reduce((sum, { score }) => sum + score, 0),
  )
  const { medium, high } = factorSumBounds
  return { total, grade: total >= high ? 'HIGH' : total >= medium ? 'MEDIUM' : 'LOW' }
}

export interface FactorBar {
  readonly factor: Factor
  readonly from: number
  readonly to: number
}

/** RSK-2: the bars of the explanation follow each other and end exactly at the sum. */
export const factorBars = (scores: readonly FactorScore[]): FactorBar[] => {
  let at = 0
  return scores.map(({ factor, score }) => {
    const from = at
    at += score
    return { factor, from, to: at }
  })
}
