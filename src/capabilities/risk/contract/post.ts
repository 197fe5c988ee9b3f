import { type Static, Type } from 'typebox'
import { citationShape } from '#capabilities/norms/contract.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { needs } from '../rules/confirmation.ts'
import { factors } from '../rules/factor-sum.ts'
import { changeAnswers } from '../rules/grade-change.ts'
import { lacks } from '../rules/lacking.ts'
import { gradingMethods } from '../rules/methods.ts'
import { changeKinds, changeOutcomes } from '../rules/point-change.ts'
import { discretions } from '../rules/power.ts'
import { dueReasons } from '../rules/review.ts'
import { controlKinds, detections, eventKinds, riskCategories } from '../rules/risk-point.ts'
import { codeShape, gradeShape, originShape, placeShape } from './access.ts'
import { seersAndHolders } from './roles.ts'

export const factorScoreShape = Type.Object({ factor: oneOf(factors), score: Type.Integer(), note: pairShape })

export const answerShape = Type.Object({ key: codeShape, value: codeShape })

const controlShape = Type.Object({
  id: idOf('control'),
  text: pairShape,
  kind: oneOf(controlKinds),
  frequency: pairShape,
  /** The names of the posts that carry it out and that check it. */
  owner: orNull(pairShape),
  checker: orNull(pairShape),
  ownerCode: orNull(Type.String()),
  checkerCode: orNull(Type.String()),
  /** Whether such a post is named; its name is absent where the reader does not see it. */
  hasOwner: Type.Boolean(),
  hasChecker: Type.Boolean(),
  dueOn: orNull(dayShape),
  lastCheck: orNull(
    Type.Object({
      on: dayShape,
      effective: Type.Boolean(),
      late: Type.Boolean(),
      /** The post that looked; absent where it was not told or the reader does not see it. */
      checker: orNull(pairShape),
      /** At how many it looked, out of how many. */
      sample: orNull(Type.Object({ looked: Type.Integer(), of: Type.Integer() })),
    }),
  ),
  tested: Type.Boolean(),
})

/** A grade that an officer gave to a post, with everything it rests on. */
const givenShape = {
  id: idOf('grading'),
  grade: gradeShape,
  total: orNull(Type.Integer()),
  method: oneOf(gradingMethods),
  methodVersion: Type.Integer(),
  factors: Type.Array(factorScoreShape),
  answers: Type.Array(answerShape),
  reviewers: pairShape,
  lowerHint: orNull(pairShape),
  proposedOn: dayShape,
}

/** What a change of a point that counts touches, as it was and as it is to be. */
const wordsShape = Type.Object({
  family: Type.String(),
  category: oneOf(riskCategories),
  name: pairShape,
  cause: pairShape,
  manifestation: pairShape,
  benefits: pairShape,
  detection: orNull(oneOf(detections)),
  indicator: pairShape,
  norms: Type.Array(Type.String()),
  selfGrade: orNull(gradeShape),
  departmentHead: pairShape,
  responsibleLeader: pairShape,
  before: placeShape,
  after: placeShape,
})

const changeShape = Type.Object({
  kind: oneOf(changeKinds),
  was: wordsShape,
  becomes: wordsShape,
  /** The controls that come and go with it, where an imported register says so. */
  controls: Type.Object({ added: Type.Array(pairShape), gone: Type.Array(pairShape) }),
  /** Empty where an imported register says so. */
  reason: Type.String(),
  proposedOn: dayShape,
  settledOn: orNull(dayShape),
  outcome: orNull(oneOf(changeOutcomes)),
})

const pointShape = Type.Object({
  id: idOf('risk-point'),
  /** Counts its changes, so that two who write at once notice each other. */
  version: Type.Integer(),
  /** When it was last changed; not known where it never was. */
  changedAt: orNull(momentShape),
  no: Type.Integer(),
  name: pairShape,
  /** What lets it happen; empty until said. */
  cause: pairShape,
  manifestation: pairShape,
  benefits: pairShape,
  detection: orNull(oneOf(detections)),
  /** The one figure that shows whether the controls work; empty until named. */
  indicator: pairShape,
  /** The norms on which it leans, each a norm or an article of one. */
  norms: Type.Array(Type.String()),
  family: Type.String(),
  category: oneOf(riskCategories),
  before: placeShape,
  after: placeShape,
  grade: gradeShape,
  /** The grade as whoever proposed the point saw it. */
  selfGrade: orNull(gradeShape),
  /** Why its grade was moved last, and on which day; absent where it never was. */
  moved: orNull(Type.Object({ on: dayShape, reason: Type.String() })),
  /** A change or the end that waits; until it is confirmed the point stays as it is. */
  change: orNull(changeShape),
  /** Those that were settled, the newest first, ten at most. */
  changes: Type.Array(changeShape),
  /** A proposal does not count yet. */
  confirmed: Type.Boolean(),
  /** The steps that are still to be taken, and whether the next one is the reader's. */
  waits: Type.Array(oneOf(needs)),
  mine: Type.Boolean(),
  /** What it must still say before a step is taken (RSK-133). */
  lacks: Type.Array(oneOf(lacks)),
  /** It is worded like a point of another post, and an example of its own was asked for. */
  example: Type.Boolean(),
  /** `title` is absent while the lesson is not known or not for this family. */
  lesson: orNull(Type.Object({ code: Type.String(), title: orNull(pairShape) })),
  /** The template from which it came, by name and the version of then; nothing where somebody wrote it here. */
  from: orNull(originShape),
  head: pairShape,
  leader: pairShape,
  controls: Type.Array(controlShape),
  /** Found at this point in the last two years. */
  /** Other posts that share its words. */
  sharedWith: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
  findings: Type.Array(Type.Object({ on: dayShape, count: Type.Integer() })),
})

/** Everything about one post, and nothing about who holds it. */
export const PostProfile = question(
  'risk.post',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      post: codeShape,
      /** As it stood at the end of that day; a day to come is today. */
      asOf: Type.Optional(dayShape),
    }),
    answer: Type.Object({
      /** The day that is shown, when it is not today. */
      asOf: orNull(dayShape),
      /** The method by which posts are graded on that day (RSK-138). */
      method: oneOf(gradingMethods),
      code: Type.String(),
      name: pairShape,
      unit: pairShape,
      powers: pairShape,
      counterparties: pairShape,
      /** How many hold it; absent for those who see only their own post. */
      holders: orNull(Type.Integer()),
      grading: orNull(
        Type.Object({
          id: idOf('grading'),
          grade: gradeShape,
          /** The sum of method D. */
          total: orNull(Type.Integer()),
          method: oneOf(gradingMethods),
          methodVersion: Type.Integer(),
          factors: Type.Array(factorScoreShape),
          answers: Type.Array(answerShape),
          /** The grading before it; `step` is absent where another method, or another version, gave it. */
          before: orNull(
            Type.Object({
              grade: gradeShape,
              method: Type.String(),
              on: dayShape,
              step: orNull(oneOf(['up', 'down', 'same'] as const)),
            }),
          ),
          selfGrade: orNull(gradeShape),
          reviewers: pairShape,
          lowerHint: orNull(pairShape),
          gradedOn: dayShape,
          recordedAt: momentShape,
          validUntil: dayShape,
        }),
      ),
      /** How the unit itself sees it, and why; said anew at any time. */
      selfGrade: orNull(Type.Object({ grade: gradeShape, reason: Type.String(), on: dayShape })),
      /** A grade that was given and waits for its second person. */
      proposed: orNull(
        Type.Object({
          ...givenShape,
          recordedAt: momentShape,
          validUntil: dayShape,
          waits: oneOf(needs),
          mine: Type.Boolean(),
        }),
      ),
      /** The last one that was turned down, and why, until a later one is confirmed (RSK-150). */
      disputed: orNull(Type.Object({ ...givenShape, returnedOn: dayShape, reason: Type.String() })),
      /** Whether the reader may say how the unit sees it. */
      maySaySelf: Type.Boolean(),
      due: orNull(oneOf(dueReasons)),
      /** What the grade becomes once the overdue checks are done. */
      lower: orNull(
        Type.Object({
          control: pairShape,
          checks: Type.Integer(),
          score: Type.Integer(),
          total: Type.Integer(),
          grade: gradeShape,
        }),
      ),
      inReviewSince: orNull(dayShape),
      /** Doubts that nobody has answered yet, and all of them with their answers. */
      doubts: Type.Integer(),
      disputes: Type.Array(
        Type.Object({
          id: idOf('grade-dispute'),
          on: dayShape,
          reason: Type.String(),
          answer: orNull(Type.Object({ on: dayShape, answer: oneOf(changeAnswers), reason: Type.String() })),
        }),
      ),
      points: Type.Array(pointShape),
      /** What the points cite, in a line each. */
      citations: Type.Array(citationShape),
      grades: Type.Array(Type.Object({ from: dayShape, grade: gradeShape })),
      events: Type.Array(
        Type.Object({ on: dayShape, kind: oneOf(eventKinds), count: orNull(Type.Integer()), note: pairShape }),
      ),
    }),
    refusals: ['post-not-found'],
  },
)
export type GivenGrade = NonNullable<PostAnswer['proposed' | 'disputed']>
export type PostAnswer = Static<(typeof PostProfile)['answer']>
export type PointView = PostAnswer['points'][number]
export type ControlView = PointView['controls'][number]

/** The own posts in plain words: what can go wrong, what is checked, whom to ask (R40). */
export const MyPost = question(
  'risk.my-post',
  { roles: ['learner'], data: 'personal', shows: 'posts', offline: true },
  {
    input: Type.Object({}),
    answer: Type.Object({
      posts: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          powers: pairShape,
          /** The powers that count today; `checker` is the name of the checking post, absent where it is not seen or where nobody checks. */
          powerList: Type.Array(
            Type.Object({
              id: idOf('power'),
              name: pairShape,
              discretion: oneOf(discretions),
              limits: pairShape,
              checker: orNull(pairShape),
              hasChecker: Type.Boolean(),
            }),
          ),
          grade: orNull(gradeShape),
          /** All points that count; `points` holds the first three by grade. */
          pointCount: Type.Integer(),
          points: Type.Array(
            Type.Object({
              no: Type.Integer(),
              name: pairShape,
              manifestation: pairShape,
              grade: gradeShape,
              controls: Type.Array(Type.Object({ text: pairShape, frequency: pairShape })),
              lesson: orNull(Type.Object({ code: Type.String(), title: pairShape })),
            }),
          ),
          ask: Type.Array(pairShape),
        }),
      ),
    }),
  },
)
export type MyPostAnswer = Static<(typeof MyPost)['answer']>
