import { type Static, Type } from 'typebox'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { commentFaults } from '../rules/comment.ts'
import { forms } from '../rules/consequence.ts'
import { officerOnly } from './counts.ts'

const count = Type.Integer()

/** Enters how often a kind of conduct led to one of the four forms in a year; a later entry takes its place. */
export const RecordConsequence = verb('supervision.record-consequence', officerOnly, {
  input: Type.Object({
    year: Type.Integer({ minimum: 1900, maximum: 2200 }),
    form: oneOf(forms),
    topic: Type.String({ minLength: 1, maxLength: 40 }),
    count: Type.Integer({ minimum: 0, maximum: 10_000 }),
    fact: Type.String({ maxLength: 200 }),
  }),
  answer: Type.Object({ shown: Type.Boolean() }),
  refusals: ['year-wrong', 'topic-unknown', ...commentFaults],
})

/** What kinds of conduct led to which form, five years back; under three nothing is told apart, for everybody (R45). */
export const Consequences = question(
  'supervision.consequences',
  { roles: ['learner', 'secretary', 'leader', 'officer', 'author', 'auditor'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      years: Type.Array(
        Type.Object({
          year: count,
          rows: Type.Array(
            Type.Object({
              form: oneOf(forms),
              topic: pairShape,
              count: orNull(count),
              fact: Type.String(),
            }),
          ),
          totals: Type.Object({ first: count, second: count, third: count, fourth: count }),
        }),
      ),
      topics: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
    }),
  },
)
export type ConsequencesAnswer = Static<(typeof Consequences)['answer']>
