import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { gradingMethods } from '../rules/methods.ts'
import { confirmers } from './roles.ts'

const officer = { roles: ['officer'], data: 'internal' } as const

/** By which method posts are graded, what waits to replace it, and what was chosen before (RSK-138). */
export const MethodInForce = question(
  'risk.grading-method',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      method: oneOf(gradingMethods),
      choices: Type.Array(
        Type.Object({
          id: idOf('method-choice'),
          method: oneOf(gradingMethods),
          fromOn: dayShape,
          reason: Type.String(),
          proposedOn: dayShape,
          outcome: orNull(oneOf(['confirmed', 'declined'])),
          note: Type.String(),
          /** Whoever asks proposed it, and so may withdraw it, no more. */
          mine: Type.Boolean(),
          /** Nobody proposed it: at an update it was the method of most grades that stood. */
          found: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type MethodAnswerView = Static<(typeof MethodInForce)['answer']>

/** Proposes that all posts are graded by another method from a day on, with a reason. */
export const ChooseMethod = verb('risk.choose-method', officer, {
  input: Type.Object({
    method: oneOf(gradingMethods),
    fromOn: dayShape,
    reason: Type.String({ maxLength: 400 }),
  }),
  answer: Type.Object({ choice: idOf('method-choice') }),
  refusals: [
    'whole-organisation-only',
    'waits-already',
    'same-method',
    'day-passed',
    'reason-missing',
    'names-a-person',
  ],
})

/** Another officer agrees, or turns it down with a reason. */
export const AnswerMethod = verb('risk.answer-method', officer, {
  input: Type.Object({
    choice: idOf('method-choice'),
    take: Type.Boolean(),
    reason: Type.String({ maxLength: 400 }),
  }),
  answer: Type.Object({ method: oneOf(gradingMethods) }),
  refusals: [
    'choice-not-found',
    'whole-organisation-only',
    'own-proposal',
    'day-passed',
    'reason-missing',
    'names-a-person',
  ],
})
