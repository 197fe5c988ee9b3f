import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { controlAnswers, controlVerdicts } from '../rules/own-control.ts'
import { codeInput, offlineLearning, ownLearning } from './shapes.ts'

export type { ControlVerdict } from '../rules/own-control.ts'

/** R27: says after a case whether the control works at ours; counted without who said it. */
export const AnswerOwnControl = verb('learning.answer-own-control', offlineLearning, {
  input: Type.Object({ case: codeInput, version: codeInput, answer: oneOf(controlAnswers) }),
  /** Whether a control of ours is meant by it, and whether the answer was the first to this version. */
  answer: Type.Object({ control: orNull(pairShape), counted: Type.Boolean() }),
  refusals: ['case-not-found'],
})

export const controlsToLookAt = Type.Array(
  Type.Object({
    control: idOf('control'),
    text: pairShape,
    risk: pairShape,
    case: Type.String(),
    title: pairShape,
    ask: pairShape,
    /** How many said what; nothing below five answers. */
    answers: orNull(Type.Object({ works: Type.Integer(), fails: Type.Integer(), unknown: Type.Integer() })),
  }),
)

/** R27: controls that the own posts carry out and of which somebody said after a case that they fail; six at most. */
export const ControlsToLookAt = question('learning.controls-to-look-at', ownLearning, {
  input: Type.Object({}),
  answer: Type.Object({ controls: controlsToLookAt }),
})
export type ControlToLookAt = Static<(typeof ControlsToLookAt)['answer']>['controls'][number]

/** Says after a look that the control works, or that it was mended; then it is asked no more until somebody says again that it fails. */
export const LookAtControl = verb('learning.look-at-control', ownLearning, {
  input: Type.Object({ control: idOf('control'), case: codeInput, verdict: oneOf(controlVerdicts) }),
  answer: Type.Object({ verdict: oneOf(controlVerdicts) }),
  refusals: ['control-not-found'],
})
