import type { WeighedFamily, WeighedFinding } from './evidence.ts'

/** A post or family with fewer holders would point at somebody. */
export const fewestHolders = 5

/** Who stands behind one family over the whole organisation. */
export interface FamilyPool {
  readonly holders: number
  readonly findings: readonly WeighedFinding[]
}

export type Standing = 'own' | 'pooled' | 'factors-only'

/**
 * RSK-54: with five holders and more, a post is moved by what was found at it; below, by what was found in the family at
 * all posts together; and where even these are fewer than five, by its factors and controls alone.
 */
export const protectedFamily = (
  own: WeighedFamily,
  pool: FamilyPool,
): WeighedFamily & { readonly standing: Standing } => {
  if (own.holders >= fewestHolders) return { ...own, standing: 'own' }
  if (pool.holders >= fewestHolders)
    return { ...own, findings: pool.findings, holders: pool.holders, standing: 'pooled' }
  return { ...own, findings: [], holders: 0, standing: 'factors-only' }
}
