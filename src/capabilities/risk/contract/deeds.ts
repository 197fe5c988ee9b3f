import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { needs } from '../rules/confirmation.ts'
import { changeAnswers } from '../rules/grade-change.ts'
import { gradingMethods } from '../rules/methods.ts'
import { controlKinds, detections, riskCategories } from '../rules/risk-point.ts'
import { codeShape, gradeShape, placeShape } from './access.ts'
import { answerShape, factorScoreShape } from './post.ts'
import { proposers, seersAndHolders } from './roles.ts'

const countShape = Type.Integer({ minimum: 1, maximum: 1_000_000 })

const lineShape = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) })

/**
 * Grades a post by one of the methods A to F; the grade follows from what was scored or answered, and counts once a
 * second person has confirmed it (RSK-136).
 */
export const GradePost = verb(
  'risk.grade-post',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({
      post: codeShape,
      method: oneOf(gradingMethods),
      /** Of method D; empty for the others. */
      factors: Type.Array(factorScoreShape, { maxItems: 12 }),
      /** Of the other methods; empty for D. */
      answers: Type.Array(answerShape, { maxItems: 12 }),
      /** Who took part in the assessment, by role. */
      reviewers: lineShape,
      lower: orNull(lineShape),
      validUntil: dayShape,
      /** The grading that was read, or the one that waits; a newer one is not passed over. Without it nothing is compared. */
      over: Type.Optional(orNull(idOf('grading'))),
    }),
    /** Whose confirmation it waits for. */
    answer: Type.Object({ grade: gradeShape, total: orNull(Type.Integer()), waits: oneOf(needs) }),
    refusals: [
      'post-not-found',
      'graded-meanwhile',
      'other-method',
      'factors-incomplete',
      'answers-incomplete',
      'score-out-of-range',
      'validity-wrong',
    ],
  },
)

const wordsShape = {
  family: codeShape,
  category: oneOf(riskCategories),
  name: lineShape,
  /** What lets it happen; left as it is when absent. */
  cause: Type.Optional(lineShape),
  manifestation: lineShape,
  benefits: lineShape,
  /** How hard it is to see; left as it is when absent. */
  detection: Type.Optional(orNull(oneOf(detections))),
  /** Left as it is when absent. */
  indicator: Type.Optional(lineShape),
  /** The norms on which it leans, each a norm or an article of one; left as they are when absent. */
  norms: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 8 })),
  before: placeShape,
  after: placeShape,
  lesson: orNull(codeShape),
}

/** RSK-31: why a name is no deed. */
const nameFaults = ['name-missing', 'broken', 'no-deed', 'too-short', 'too-long'] as const

/** A control says what is done. */
const controlText = Type.Object({
  zh: Type.String({ minLength: 1, maxLength: 400 }),
  en: Type.String({ maxLength: 400 }),
})

const controlWords = {
  text: controlText,
  kind: oneOf(controlKinds),
  frequency: lineShape,
  /** Codes of the posts that carry it out and that check it. */
  owner: orNull(codeShape),
  checker: orNull(codeShape),
  dueOn: orNull(dayShape),
}

/** Proposes a risk point of a post in reach or of the own post; it counts once it is confirmed. */
export const ProposeRiskPoint = verb(
  'risk.propose-risk-point',
  { roles: proposers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      post: codeShape,
      ...wordsShape,
      /** How it is held in check; the posts may be left open until it is confirmed. */
      controls: Type.Optional(Type.Array(Type.Object(controlWords), { maxItems: 5 })),
    }),
    answer: Type.Object({ no: Type.Integer(), grade: gradeShape }),
    refusals: [
      'post-not-found',
      ...nameFaults,
      'names-a-person',
      'norm-not-found',
      'norm-repealed',
      'checker-is-owner',
      'already-there',
    ],
  },
)

/** The version that was read; what was put otherwise since is neither confirmed nor turned down unread. */
const readShape = Type.Integer({ minimum: 0 })

/** Takes the next step on the way of a risk point: the unit's look, or a confirmation as its grade asks for. */
export const ConfirmRiskPoint = verb(
  'risk.confirm-risk-point',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({ riskPoint: idOf('risk-point'), version: readShape }),
    /** What it still waits for; nothing once it counts. */
    answer: Type.Object({ no: Type.Integer(), waits: Type.Array(oneOf(needs)) }),
    refusals: [
      'risk-point-not-found',
      'already-confirmed',
      'changed-meanwhile',
      'own-proposal',
      'second-step',
      'not-your-step',
      'shared-needs-officer',
      'shared-meanwhile',
      'lacks-cause',
      'lacks-control',
      'lacks-indicator',
    ],
  },
)

/** Turns a proposed risk point down, or the change of one, with a reason without names; for whom a step waits, or whoever proposed it. */
export const ReturnRiskPoint = verb(
  'risk.return-risk-point',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      riskPoint: idOf('risk-point'),
      version: readShape,
      reason: Type.String({ minLength: 1, maxLength: 400 }),
    }),
    answer: Type.Object({ no: Type.Integer() }),
    refusals: [
      'risk-point-not-found',
      'already-confirmed',
      'changed-meanwhile',
      'second-step',
      'not-your-step',
      'names-a-person',
      'reason-missing',
    ],
  },
)

/**
 * Changes words, end and, for the officer, place of a risk point: of a proposal at once, of a point that counts as a
 * proposal that waits (RSK-131). Its lesson is changed at once.
 */
export const ChangeRiskPoint = verb(
  'risk.change-risk-point',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      riskPoint: idOf('risk-point'),
      /** The version that was read; a newer one is not written over. Without it nothing is compared. */
      version: Type.Optional(Type.Integer({ minimum: 0 })),
      ...wordsShape,
      closed: Type.Boolean(),
      /** Why a point that counts is changed, or any is closed; not read where only the lesson is. */
      reason: Type.Optional(Type.String({ maxLength: 400 })),
    }),
    /** The grade it will have, and what the change waits for; nothing where it counts at once. */
    answer: Type.Object({ no: Type.Integer(), grade: gradeShape, waits: Type.Array(oneOf(needs)) }),
    refusals: [
      'risk-point-not-found',
      'changed-meanwhile',
      ...nameFaults,
      'places-need-officer',
      'names-a-person',
      'norm-not-found',
      'norm-repealed',
      'shared-needs-officer',
      'shared-alone',
      'reason-missing',
    ],
  },
)

export const AddControl = verb(
  'risk.add-control',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      riskPoint: idOf('risk-point'),
      ...controlWords,
    }),
    answer: Type.Object({ control: idOf('control') }),
    refusals: [
      'risk-point-not-found',
      'post-not-found',
      'owner-missing',
      'checker-missing',
      'checker-is-owner',
      'already-there',
      'names-a-person',
    ],
  },
)

/** Puts another control in the place of a standing one, which is closed and kept (RSK-129). */
export const ChangeControl = verb(
  'risk.change-control',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      control: idOf('control'),
      text: controlText,
      kind: oneOf(controlKinds),
      frequency: lineShape,
      /** Left out where the post is not in sight: then it stays. */
      owner: Type.Optional(orNull(codeShape)),
      checker: Type.Optional(orNull(codeShape)),
      dueOn: orNull(dayShape),
      reason: Type.String({ maxLength: 400 }),
    }),
    answer: Type.Object({ control: idOf('control') }),
    refusals: [
      'control-not-found',
      'post-not-found',
      'owner-missing',
      'checker-missing',
      'checker-is-owner',
      'already-there',
      'last-control',
      'reason-missing',
      'names-a-person',
    ],
  },
)

/** Closes a standing control without another one in its place (RSK-130). */
export const CloseControl = verb(
  'risk.close-control',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({ control: idOf('control'), reason: Type.String({ maxLength: 400 }) }),
    answer: Type.Object({ closedOn: dayShape }),
    refusals: ['control-not-found', 'last-control', 'reason-missing', 'names-a-person'],
  },
)

/** Records that a control was checked and whether it worked; both clocks are kept. */
export const RecordControlCheck = verb(
  'risk.record-control-check',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      control: idOf('control'),
      checkedOn: dayShape,
      effective: Type.Boolean(),
      nextDueOn: orNull(dayShape),
      /** The post that looked; without it the one that the control names. */
      checker: Type.Optional(orNull(codeShape)),
      /** How many were looked at, out of how many. */
      sample: Type.Optional(orNull(Type.Object({ looked: countShape, of: countShape }))),
    }),
    answer: Type.Object({ late: Type.Boolean() }),
    refusals: [
      'control-not-found',
      'post-not-found',
      'own-control',
      'checker-is-owner',
      'check-in-future',
      'next-check-too-early',
      'sample-wrong',
    ],
  },
)

/** Doubts the grade of a post in one line, without naming anybody. */
export const DisputeGrade = verb(
  'risk.dispute-grade',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: codeShape, reason: Type.String({ minLength: 1, maxLength: 200 }) }),
    answer: Type.Object({ doubts: Type.Integer() }),
    refusals: ['post-not-found', 'names-a-person', 'reason-missing'],
  },
)

/** Answers a doubt about a grade: the post is reviewed, or the grade stays and the reason is said. */
export const AnswerDispute = verb(
  'risk.answer-dispute',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({
      dispute: idOf('grade-dispute'),
      answer: oneOf(changeAnswers),
      reason: Type.String({ maxLength: 400 }),
    }),
    answer: Type.Object({ review: orNull(idOf('review')) }),
    refusals: ['dispute-not-found', 'already-answered', 'reason-missing', 'names-a-person'],
  },
)

/** Opens a review of up to twenty posts. */
export const StartReview = verb(
  'risk.start-review',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({ posts: Type.Array(codeShape, { minItems: 1, maxItems: 100 }) }),
    answer: Type.Object({ review: idOf('review'), posts: Type.Integer() }),
    refusals: ['post-not-found', 'too-many-posts', 'already-in-review'],
  },
)

export type GradePostInput = Static<(typeof GradePost)['input']>
