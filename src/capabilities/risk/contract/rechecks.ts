import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { causeKinds, recheckVerdicts } from '../rules/recheck.ts'
import { codeShape, gradeShape } from './access.ts'
import { confirmers } from './roles.ts'

const pointShape = Type.Object({
  id: idOf('risk-point'),
  no: Type.Integer(),
  name: pairShape,
  grade: gradeShape,
  post: Type.String(),
  postName: pairShape,
})

/** Points of one page. */
export const recheckPage = 100

/**
 * The last point of a page, as its day, number and cause with a space between: behind it the next one begins, also when
 * some of it was decided meanwhile.
 */
const place = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d \\d{1,9} .{1,80}$' })

/** Risk points in reach to be looked at again because something they lean on changed, the most pressing first over all pages. */
export const Rechecks = question(
  'risk.rechecks',
  { roles: confirmers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      post: Type.Optional(codeShape),
      after: Type.Optional(place),
    }),
    answer: Type.Object({
      causes: Type.Array(
        Type.Object({
          cause: Type.String(),
          kind: oneOf(causeKinds),
          /** What changed, and where to look at it. */
          name: pairShape,
          path: Type.String(),
          ends: Type.Boolean(),
          changedOn: dayShape,
          /** The earliest day by which one of its points is looked at. */
          dueOn: dayShape,
          points: Type.Array(Type.Object({ ...pointShape.properties, dueOn: dayShape })),
        }),
      ),
      /** How many points wait, each for everything that changed. */
      matching: Type.Integer(),
      /** How many of them stand before this page. */
      before: Type.Integer(),
      next: orNull(place),
      /** The newest decisions, 20 at most. */
      answered: Type.Array(
        Type.Object({
          ...pointShape.properties,
          verdict: oneOf(recheckVerdicts),
          reason: Type.String(),
          answeredOn: dayShape,
        }),
      ),
    }),
  },
)
export type RechecksAnswer = Static<(typeof Rechecks)['answer']>
export type Cause = RechecksAnswer['causes'][number]

/** Decides about a risk point after a change: it is still right, or its post is reviewed; with a reason without names. */
export const AnswerRecheck = verb(
  'risk.answer-recheck',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({
      riskPoint: idOf('risk-point'),
      cause: Type.String({ minLength: 1, maxLength: 80 }),
      verdict: oneOf(recheckVerdicts),
      reason: Type.String({ maxLength: 400 }),
    }),
    answer: Type.Object({ review: orNull(idOf('review')) }),
    refusals: ['recheck-not-found', 'reason-missing', 'names-a-person'],
  },
)
