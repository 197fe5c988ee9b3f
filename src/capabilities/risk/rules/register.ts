import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Sample } from './control-check.ts'
import type { FactorScore } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import type { Place } from './likelihood-consequence.ts'
import type { ControlKind, Detection, EventKind, RiskCategory } from './risk-point.ts'

/**
 * A risk register as it comes from outside, by the codes of posts and lessons. It carries no grade of ours: grades are
 * computed from factors and places when it is loaded (RSK-1, RSK-3).
 */
export interface Register {
  readonly posts: readonly RegisteredPost[]
  readonly riskPoints: readonly RegisteredRiskPoint[]
}

export interface RegisteredPost {
  readonly code: string
  readonly factors: readonly FactorScore[]
  /** Gradings by which it stood before, in order; its risk points count since the first of them. */
  readonly earlier?: readonly RegisteredGrading[]
  readonly selfGrade: Grade | null
  readonly reviewedOn: Day
  readonly validUntil: Day
  readonly reviewers: Pair
  /** The reviewers' own words on what would lower the grade. */
  readonly lower: Pair | null
  readonly history: readonly {
    readonly on: Day
    readonly event: EventKind
    readonly note: Pair
    readonly grade: Grade | null
    readonly count?: number
  }[]
}

export interface RegisteredGrading {
  readonly factors: readonly FactorScore[]
  readonly reviewedOn: Day
  readonly validUntil: Day
}

export interface RegisteredRiskPoint {
  readonly no: number
  readonly post: string
  readonly family: string
  readonly category: RiskCategory
  readonly name: Pair
  readonly cause?: Pair
  readonly manifestation: Pair
  readonly benefits: Pair
  readonly detection?: Detection | null
  readonly indicator?: Pair
  /** Citations: a norm by its code, or an article of it. */
  readonly norms?: readonly string[]
  readonly before: Place
  readonly after: Place
  readonly selfGrade?: Grade | null
  readonly controls: readonly RegisteredControl[]
  /** What can be checked in the place of a control that is only education. */
  readonly suggestedControl?: { readonly text: Pair }
  readonly lesson: string | null
  readonly findings: readonly { readonly on: Day; readonly count: number; readonly note: Pair }[]
  readonly head: Pair | string
  readonly leader: Pair | string
}

export interface RegisteredControl {
  readonly text: Pair
  readonly kind: ControlKind
  readonly frequency: Pair
  readonly owner: string | null
  readonly checker: string | null
  readonly lastCheck: { readonly on: Day; readonly effective: boolean; readonly sample?: Sample } | null
  readonly dueOn: Day | null
}
