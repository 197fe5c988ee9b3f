import { type Static, Type } from 'typebox'
import { dayShape, oneOf, pairShape } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { occasions } from '../rules/commitment.ts'
import { codeInput, offlineLearning, toldMoment } from './shapes.ts'

/** R48: takes one act of a lesson along; seen by nobody else, compared with nothing. */
export const MakeCommitment = verb('learning.make-commitment', offlineLearning, {
  input: Type.Object({
    lesson: codeInput,
    version: codeInput,
    /** The end of the lesson whose act it is. */
    scene: codeInput,
    occasion: oneOf(occasions),
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ askOn: dayShape }),
  refusals: ['lesson-not-found', 'act-not-found'],
})

/** R48: asked after, or given up. What came of it is not told to the server, and nothing is left of it. */
export const CloseCommitment = verb('learning.close-commitment', offlineLearning, {
  input: Type.Object({ lesson: codeInput }),
  answer: Type.Object({ gone: Type.Boolean() }),
})

export const commitmentShape = Type.Object({
  lesson: Type.String(),
  title: pairShape,
  act: pairShape,
  askWhom: pairShape,
  occasion: oneOf(occasions),
  chosenOn: dayShape,
})
export type CommitmentAsked = Static<typeof commitmentShape>
