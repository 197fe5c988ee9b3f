import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { describing } from '../rules/evidence.ts'
import { changeAnswers } from '../rules/grade-change.ts'
import { codeShape, gradeShape } from './access.ts'

const changeShape = Type.Object({ on: dayShape, from: gradeShape, to: gradeShape })

const scoreShape = Type.Object({
  /** Weighed events in a thousand post-years. */
  estimate: Type.Integer(),
  low: Type.Integer(),
  high: Type.Integer(),
  level: Type.Number(),
  /** Findings that carry it. */
  n: Type.Integer(),
  method: Type.String(),
  methodVersion: Type.Integer(),
})

/** What findings and tested controls say of a post beside its grade by factors (method G). */
export const PostEvidence = question(
  'risk.post-evidence',
  { roles: ['leader', 'officer', 'auditor'], data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: codeShape }),
    answer: Type.Object({
      evidence: orNull(
        Type.Object({
          score: scoreShape,
          grade: gradeShape,
          /** Steps in weighed events a thousand post-years; they add up to the estimate. */
          steps: Type.Array(
            Type.Object({
              kind: oneOf(['usual', 'factor', 'years', 'findings', 'controls'] as const),
              factor: orNull(oneOf(describing)),
              change: Type.Integer(),
            }),
          ),
          cuts: Type.Object({ medium: Type.Integer(), high: Type.Integer() }),
          /** Never below medium: a key post. */
          floor: Type.Boolean(),
          standing: oneOf(['own', 'pooled', 'factors-only'] as const),
          change: orNull(changeShape),
          affected: Type.Object({
            lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
            controls: Type.Array(Type.Object({ text: pairShape, point: pairShape })),
          }),
          since: dayShape,
        }),
      ),
    }),
    refusals: ['post-not-found'],
  },
)
export type EvidenceView = NonNullable<Static<(typeof PostEvidence)['answer']>['evidence']>

/** On the page; the workbook goes on. */
export const gradeChangesAtMost = 200

/** Posts whose evidence speaks for another grade and that nobody has answered yet. */
export const GradeChanges = question(
  'risk.grade-changes',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      changes: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          change: changeShape,
          findings: Type.Integer(),
        }),
      ),
    }),
  },
)
export type GradeChangesAnswer = Static<(typeof GradeChanges)['answer']>

/** Answers what evidence says: opens a review, in which the committee grades, or keeps the grade and says why. */
export const AnswerGradeChange = verb(
  'risk.answer-grade-change',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({
      post: codeShape,
      /** The step that was seen; another one since then is not answered with it. */
      changedOn: dayShape,
      to: gradeShape,
      answer: oneOf(changeAnswers),
      reason: Type.String({ maxLength: 400 }),
    }),
    answer: Type.Object({ review: orNull(idOf('review')) }),
    refusals: ['post-not-found', 'no-such-change', 'reason-missing', 'names-a-person'],
  },
)
