import type { Id } from './id.ts'

/** How far somebody reaches. */
export interface Reach {
  /** Unit paths whose whole subtree is reached. */
  readonly units: readonly string[]
  readonly branches: readonly Id<'branch'>[]
}

/** R10: whether a unit lies inside the reach. */
export const reachesUnit = (reach: Reach, unitPath: string): boolean =>
  reach.units.some((path) => unitPath === path || unitPath.startsWith(`${path}.`))
