import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { FactorScore } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import { gradeByPlace, likelihoodConsequenceMethod, type Place } from './likelihood-consequence.ts'
import type { MethodAnswer } from './methods.ts'

/** The five sources of risk in use with public bodies. */
export const riskCategories = ['ideology', 'duty', 'process', 'mechanism', 'environment'] as const
export type RiskCategory = (typeof riskCategories)[number]

export const controlKinds = ['rule', 'segregation', 'rotation', 'limit', 'disclosure', 'record', 'education'] as const
export type ControlKind = (typeof controlKinds)[number]

/** How hard it is to see that it happened: in the papers at once, by a check, or by chance alone. */
export const detections = ['EASY', 'CHECKED', 'HARD'] as const
export type Detection = (typeof detections)[number]

export const eventKinds = ['review', 'finding', 'control'] as const
export type EventKind = (typeof eventKinds)[number]

/** R34: what can go wrong at a post, as verb and object; never about the person who holds it. */
export interface RiskPoint {
  readonly id: Id<'risk-point'>
  readonly no: number
  readonly postId: Id<'post'>
  readonly family: string
  readonly category: RiskCategory
  readonly name: Pair
  /** What lets it happen; empty until somebody has said so. */
  readonly cause: Pair
  readonly manifestation: Pair
  readonly benefits: Pair
  readonly detection: Detection | null
  /** R36: the one figure by which others see whether the controls work; empty until somebody has named it. */
  readonly indicator: Pair
  /** R1: the norms on which it leans, each a norm or an article of one. */
  readonly norms: readonly string[]
  readonly beforeLikelihood: number
  readonly beforeConsequence: number
  readonly afterLikelihood: number
  readonly afterConsequence: number
  readonly method: string
  readonly methodVersion: number
  readonly grade: Grade
  readonly selfGrade: Grade | null
  readonly lessonCode: string | null
  readonly departmentHead: Pair
  readonly responsibleLeader: Pair
  readonly confirmedOn: Day | null
  readonly closedOn: Day | null
}

/** RSK-134: whether one of these controls says the same already, in either language. */
export const isSaidAlready = (text: Pair, controls: readonly { readonly text: Pair }[]): boolean =>
  controls.some((control) => isSame(control.text.zh, text.zh) || isSame(control.text.en, text.en))

const isSame = (a: string, b: string): boolean => plain(a) !== '' && plain(a) === plain(b)

const plain = (text: string): string => text.replace(/[\s。.；;，,]+/gu, '').toLowerCase()

/** RSK-3: the places of a risk point and the grade that follows from them; a grade is never typed in. */
export const placed = (before: Place, after: Place) => ({
  beforeLikelihood: before.likelihood,
  beforeConsequence: before.consequence,
  afterLikelihood: after.likelihood,
  afterConsequence: after.consequence,
  method: likelihoodConsequenceMethod.method,
  methodVersion: likelihoodConsequenceMethod.version,
  grade: gradeByPlace(after),
})

export interface Control {
  readonly id: Id<'control'>
  readonly riskPointId: Id<'risk-point'>
  readonly text: Pair
  readonly kind: ControlKind
  readonly frequency: Pair
  readonly ownerPost: string | null
  readonly checkerPost: string | null
  readonly dueOn: Day | null
  /** Since when it is carried out; absent where the day was not kept. */
  readonly addedOn: Day | null
  /** RSK-32: what can be checked in the place of a control that is only education. */
  readonly instead: Pair | null
  readonly closedOn: Day | null
}

export interface ControlCheck {
  readonly id: Id<'control-check'>
  readonly controlId: Id<'control'>
  readonly checkedOn: Day
  readonly effective: boolean
  /** RSK-135: the post that looked, and at how many of how many; absent where it was not told. */
  readonly checkerPost: string | null
  readonly sampleLooked: number | null
  readonly sampleOf: number | null
  readonly recordedAt: Moment
}

export interface Grading {
  readonly id: Id<'grading'>
  readonly postId: Id<'post'>
  readonly method: string
  readonly methodVersion: number
  readonly inputs: readonly FactorScore[] | readonly MethodAnswer[]
  readonly total: number | null
  readonly grade: Grade
  readonly selfGrade: Grade | null
  readonly reviewers: Pair
  readonly lowerHint: Pair | null
  readonly gradedOn: Day
  readonly validUntil: Day
  readonly recordedAt: Moment
}

/** Something that happened around a post: counts and words, never a person. */
export interface PostEvent {
  readonly id: Id<'post-event'>
  readonly postId: Id<'post'>
  readonly riskPointId: Id<'risk-point'> | null
  readonly kind: EventKind
  readonly happenedOn: Day
  readonly count: number | null
  readonly note: Pair
  readonly grade: Grade | null
  readonly recordedAt: Moment
}

/** A lesson as the register knows it. */
export interface KnownLesson {
  readonly code: string
  readonly title: Pair
  readonly families: readonly string[]
  /** RSK-5: its last good day; `null` where nobody has said one. */
  readonly bestBefore: Day | null
}
