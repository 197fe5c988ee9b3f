import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { doubtLimit, figures } from '../rules/doubt.ts'

const line = Type.String({ minLength: 1, maxLength: doubtLimit })

/** R70: one line about a number, to the officers; it carries no sender. */
export const DoubtNumber = verb(
  'dashboards.doubt-number',
  { roles: everyRole, data: 'internal' },
  {
    input: Type.Object({
      figure: oneOf(figures),
      /** The number as it stood on the screen. */
      shown: Type.String({ minLength: 1, maxLength: 80 }),
      line,
    }),
    answer: Type.Object({ doubt: idOf('number-doubt') }),
    refusals: ['line-missing', 'names-a-person'],
  },
)

export const AnswerDoubt = verb(
  'dashboards.answer-doubt',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({ doubt: idOf('number-doubt'), line }),
    answer: Type.Object({ answeredOn: dayShape }),
    refusals: ['doubt-not-found', 'own-doubt', 'already-answered', 'line-missing', 'names-a-person'],
  },
)

/** On the page; the workbook goes on. */
export const doubtsAtMost = 100

/** The newest hundred doubts: all of them for officers, one's own for everybody else; or the own ones answered since a day. */
export const NumberDoubts = question(
  'dashboards.number-doubts',
  // Everybody learns, and of the other roles the officer's alone widens the reach.
  { roles: ['learner', 'officer'], data: 'internal' },
  {
    input: Type.Object({ answeredSince: Type.Optional(dayShape) }),
    answer: Type.Object({
      mayAnswer: Type.Boolean(),
      doubts: Type.Array(
        Type.Object({
          id: idOf('number-doubt'),
          figure: oneOf(figures),
          shown: Type.String(),
          line: Type.String(),
          raisedOn: dayShape,
          own: Type.Boolean(),
          answer: orNull(Type.Object({ line: Type.String(), on: dayShape })),
        }),
      ),
    }),
  },
)
export type NumberDoubtsAnswer = Static<(typeof NumberDoubts)['answer']>
