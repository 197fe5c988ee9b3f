import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { codeInput, offlineLearning, toldMoment } from './shapes.ts'

/** Finishes a lesson by the path that was walked; the attempt's id is made where it was walked, also without network. */
export const FinishLesson = verb('learning.finish-lesson', offlineLearning, {
  input: Type.Object({
    attempt: idOf('attempt'),
    lesson: codeInput,
    version: codeInput,
    path: Type.Array(Type.Object({ scene: codeInput, choice: codeInput, rapid: Type.Boolean() }), {
      minItems: 1,
      maxItems: 40,
    }),
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ doneOn: dayShape, cards: Type.Integer() }),
  refusals: ['lesson-not-found', 'path-broken'],
})

/** Finishes a warning case; what was chosen on the way is not kept. */
export const FinishCase = verb('learning.finish-case', offlineLearning, {
  input: Type.Object({
    attempt: idOf('attempt'),
    case: codeInput,
    version: codeInput,
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ doneOn: dayShape }),
  refusals: ['case-not-found'],
})
