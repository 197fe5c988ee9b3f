import type { Grade } from './grade.ts'

/** Likelihood and consequence of a risk point, 1 to 5 each. */
export interface Place {
  readonly likelihood: number
  readonly consequence: number
}

export const likelihoodConsequenceMethod = { method: 'E', version: 1 } as const

/**
 * RSK-3: method E multiplies likelihood by consequence, as they are after the controls: 12 and more is high, 6 to 11
 * medium, 5 and less low; a consequence of 5 is never below medium. The product is an order, not a measure: only the
 * band is shown.
 */
export const gradeByPlace = ({ likelihood, consequence }: Place): Grade => {
  const product = likelihood * consequence
  if (product >= 12) return 'HIGH'
  return product >= 6 || consequence === 5 ? 'MEDIUM' : 'LOW'
}
