import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { SwappedControls } from './control-swap.ts'
import { type Grade, worse } from './grade.ts'
import { gradeByPlace, type Place } from './likelihood-consequence.ts'
import { placed, type RiskPoint } from './risk-point.ts'

/** RSK-131: what of a risk point that counts is changed by a proposal alone; its lesson and its controls are not. */
export interface PointWords
  extends Pick<
    RiskPoint,
    | 'family'
    | 'category'
    | 'name'
    | 'cause'
    | 'manifestation'
    | 'benefits'
    | 'detection'
    | 'indicator'
    | 'norms'
    | 'selfGrade'
    | 'departmentHead'
    | 'responsibleLeader'
  > {
  readonly before: Place
  readonly after: Place
}

export const changeKinds = ['changed', 'ended', 'shared'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const changeOutcomes = ['confirmed', 'returned', 'replaced'] as const
export type ChangeOutcome = (typeof changeOutcomes)[number]

/** A change or the end of a risk point that counts, from its proposal on. */
export interface PointChange {
  readonly id: Id<'risk-point-change'>
  readonly riskPointId: Id<'risk-point'>
  readonly kind: ChangeKind
  readonly was: PointWords
  readonly becomes: PointWords
  /** What an imported register says of its controls; they are swapped with the words, once it is confirmed. */
  readonly controls: SwappedControls
  /** Why, in a line; empty where an imported register says so. */
  readonly reason: string
  readonly proposedBy: Id<'person'>
  readonly proposedOn: Day
  readonly recordedAt: Moment
  readonly settledOn: Day | null
  readonly outcome: ChangeOutcome | null
}

export const pointWords = (point: RiskPoint): PointWords => ({
  family: point.family,
  category: point.category,
  name: point.name,
  cause: point.cause,
  manifestation: point.manifestation,
  benefits: point.benefits,
  detection: point.detection,
  indicator: point.indicator,
  norms: point.norms,
  selfGrade: point.selfGrade,
  departmentHead: point.departmentHead,
  responsibleLeader: point.responsibleLeader,
  before: { likelihood: point.beforeLikelihood, consequence: point.beforeConsequence },
  after: { likelihood: point.afterLikelihood, consequence: point.afterConsequence },
})

export const changedWords = (was: PointWords, becomes: PointWords): readonly (keyof PointWords)[] =>
  (Object.keys(was) as (keyof PointWords)[]).filter((field) => told(was[field]) !== told(becomes[field]))

/** The database keeps the parts of a pair and of a place in no order of meaning. */
const told = (value: PointWords[keyof PointWords]): string =>
  value !== null && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : String(value)

/**
 * RSK-131: the change asks for what the worse of the two grades asks for; an end for what the grade does; shared words
 * for what the worst of the points that share them does (RSK-89).
 */
export const gradeToConfirm = (
  { kind, was, becomes }: Pick<PointChange, 'kind' | 'was' | 'becomes'>,
  others: readonly Pick<RiskPoint, 'grade'>[] = [],
): Grade => {
  const now = gradeByPlace(was.after)
  if (kind === 'ended') return now
  const own = worse(now, gradeByPlace(becomes.after))
  return kind === 'shared' ? worstOf(own, others) : own
}

export const worstOf = (grade: Grade, others: readonly Pick<RiskPoint, 'grade'>[]): Grade =>
  others.reduce((worst, other) => worse(worst, other.grade), grade)

/** RSK-131: what the point is once its change is confirmed; what the change does not touch stays as it is by then. */
export const withChange = (
  point: RiskPoint,
  { kind, was, becomes }: Pick<PointChange, 'kind' | 'was' | 'becomes'>,
  today: Day,
): RiskPoint => {
  if (kind === 'ended') return { ...point, closedOn: today }
  const fields = Object.fromEntries(changedWords(was, becomes).map((field) => [field, becomes[field]]))
  const { before, after, ...words } = { ...pointWords(point), ...fields } as PointWords
  return { ...point, ...words, ...placed(before, after) }
}
