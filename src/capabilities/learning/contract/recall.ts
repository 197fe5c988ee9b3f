import { type Static, Type } from 'typebox'
import { questionShape } from '#capabilities/curriculum/contract.ts'
import { checkedShape, citationShape } from '#capabilities/norms/contract.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { verdicts } from '../rules/mark.ts'
import { chosenOptions, codeInput, offlineLearning, toldMoment } from './shapes.ts'

/** At most five questions that are due, with their keys, so that recall works without a network. */
export const RecallDue = question('learning.recall-due', offlineLearning, {
  input: Type.Object({}),
  answer: Type.Object({
    minutes: Type.Integer(),
    cards: Type.Array(
      Type.Object({
        learnedOn: dayShape,
        lesson: orNull(pairShape),
        question: questionShape,
        citations: Type.Array(citationShape),
        /** When a second person compared what the question says with its source. */
        checked: orNull(checkedShape),
      }),
    ),
    nextOn: orNull(dayShape),
  }),
})
export type RecallDueAnswer = Static<(typeof RecallDue)['answer']>

export const AnswerRecall = verb('learning.answer-recall', offlineLearning, {
  input: Type.Object({
    answer: idOf('attempt'),
    question: codeInput,
    chosen: chosenOptions,
    rapid: Type.Boolean(),
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ verdict: oneOf(verdicts), askAgainOn: dayShape }),
  refusals: ['question-not-found', 'not-due'],
})
