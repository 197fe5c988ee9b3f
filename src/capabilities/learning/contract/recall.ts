import { type Static, Type } from 'typebox'
import { questionShape } from '#capabilities/curriculum/contract.ts'
import { citationShape } from '#capabilities/norms/contract.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { verdicts } from '../rules/mark.ts'
import { chosenOptions, codeInput, offlineLearning, ownLearning, toldMoment } from './shapes.ts'

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

/** R70: one line to the authors about a question; it carries no sender. */
export const DoubtQuestion = verb('learning.doubt-question', ownLearning, {
  input: Type.Object({
    question: codeInput,
    version: codeInput,
    line: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  answer: Type.Object({ sent: Type.Boolean() }),
  refusals: ['question-not-found'],
})

/** The doubts raised about questions, newest first, at most a hundred, for whoever writes them. */
export const Doubts = question(
  'learning.doubts',
  { roles: ['author'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      doubts: Type.Array(
        Type.Object({
          id: idOf('doubt'),
          question: Type.String(),
          version: Type.String(),
          stem: orNull(pairShape),
          line: Type.String(),
          raisedAt: momentShape,
        }),
      ),
    }),
  },
)
