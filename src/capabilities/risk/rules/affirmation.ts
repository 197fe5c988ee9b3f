import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** What is affirmed as a whole: the power list of a post, and a process map. */
export const affirmedKinds = ['powers', 'process'] as const
export type AffirmedKind = (typeof affirmedKinds)[number]

/** Who affirms: somebody who holds the post, and the unit in whose reach it lies. */
export const affirmingSides = ['holder', 'unit'] as const
export type AffirmingSide = (typeof affirmingSides)[number]

export interface Affirmed {
  readonly on: Day
  readonly by: Id<'person'>
}

/** Where a power list or a map stands: since when it holds, when its grounds changed last, who affirmed it last. */
export interface Standing {
  readonly kind: AffirmedKind
  readonly since: Day
  readonly normChangedOn: Day | null
  readonly affirmed: Readonly<Record<AffirmingSide, Affirmed | null>>
  /** Whether anybody holds the post now; a vacant one is affirmed by its unit alone. */
  readonly isHeld: boolean
}

export interface SideDue {
  readonly side: AffirmingSide
  readonly affirmedOn: Day | null
  readonly dueOn: Day
  readonly reason: 'year' | 'norm'
  /** Whether it may be affirmed now: in the thirty days before its day and after it, and once a ground has changed. */
  readonly open: boolean
}

/** Days before its day from which it may be affirmed, and days after a ground changed within which it is. */
export const affirmDays = 30

const yearDays = 365

/**
 * RSK-125: a power list is affirmed by a holder and by its unit, a process map by its unit, within a year of the last
 * time, or of the day since which it holds; and within thirty days after a norm that it cites changed.
 */
export const sidesDue = (standing: Standing, today: Day): SideDue[] =>
  affirmingSides
    .filter((side) => side === 'unit' || (standing.kind === 'powers' && standing.isHeld))
    .map((side) => {
      const affirmedOn = standing.affirmed[side]?.on ?? null
      const from = affirmedOn ?? standing.since
      const year = addDays(from, yearDays)
      const { normChangedOn } = standing
      const norm = normChangedOn !== null && normChangedOn > from ? addDays(normChangedOn, affirmDays) : null
      if (norm !== null && norm < year) return { side, affirmedOn, dueOn: norm, reason: 'norm', open: true }
      return { side, affirmedOn, dueOn: year, reason: 'year', open: today >= addDays(year, -affirmDays) }
    })

/** RSK-126: each side affirms once it is due, and nobody affirms for both sides of one round. */
export const affirm = (
  standing: Standing,
  side: AffirmingSide,
  person: Id<'person'>,
  today: Day,
): Result<Affirmed, 'nothing-due' | 'second-person'> => {
  const sides = sidesDue(standing, today)
  if (!sides.some((one) => one.side === side && one.open)) return no('nothing-due')
  const other = sides.find((one) => one.side !== side)
  if (other && !other.open && standing.affirmed[other.side]?.by === person) return no('second-person')
  return ok({ on: today, by: person })
}

/** A holder speaks for the own post; for the unit speaks whoever takes steps in it. */
export const speaksFor = (side: AffirmingSide, own: boolean, takesSteps: boolean): boolean =>
  side === 'holder' ? own : takesSteps
