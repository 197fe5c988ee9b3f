import { type Static, Type } from 'typebox'
import { checkedShape, citationShape } from '#capabilities/norms/contract.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { verdicts } from '../rules/mark.ts'
import { chosenOptions, codeInput, confidenceShape, offlineLearning, ownLearning, toldMoment } from './shapes.ts'

const questionKind = oneOf(['single', 'multiple', 'judge'])

/** What an exam is, before it is started, and whether the person has finished it before. */
export const ExamQuestion = question('learning.exam', ownLearning, {
  input: Type.Object({ exam: codeInput }),
  answer: Type.Object({
    code: Type.String(),
    title: pairShape,
    questions: Type.Integer(),
    minutes: Type.Integer(),
    open: Type.Boolean(),
    finishedOn: orNull(dayShape),
  }),
  refusals: ['exam-not-found'],
})
export type ExamAnswer = Static<(typeof ExamQuestion)['answer']>

/** Draws the questions, without keys; an attempt that is still open is taken up again. */
export const StartExam = verb('learning.start-exam', ownLearning, {
  input: Type.Object({ exam: codeInput }),
  answer: Type.Object({
    attempt: idOf('attempt'),
    title: pairShape,
    questions: Type.Array(
      Type.Object({
        code: Type.String(),
        version: Type.String(),
        kind: questionKind,
        stem: pairShape,
        options: Type.Array(Type.Object({ id: Type.String(), text: pairShape })),
      }),
    ),
  }),
  refusals: ['exam-not-found'],
})
export type StartExamAnswer = Static<(typeof StartExam)['answer']>

/** Hands in every answer of an attempt at once; handing in again changes nothing. */
export const FinishExam = verb('learning.finish-exam', offlineLearning, {
  input: Type.Object({
    attempt: idOf('attempt'),
    answers: Type.Array(
      Type.Object({
        question: codeInput,
        chosen: chosenOptions,
        confidence: confidenceShape,
        rapid: Type.Boolean(),
      }),
      { minItems: 1, maxItems: 20 },
    ),
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ exam: Type.String(), finishedOn: dayShape }),
  refusals: ['attempt-not-found', 'answers-missing'],
})

const resultShape = Type.Object({
  attempt: idOf('attempt'),
  exam: Type.String(),
  title: pairShape,
  finishedOn: dayShape,
  right: Type.Integer(),
  total: Type.Integer(),
  pass: Type.Number(),
  /** `null` where every question was withdrawn since: nothing counts. */
  reached: orNull(Type.Boolean()),
  items: Type.Array(
    Type.Object({
      question: Type.String(),
      version: Type.String(),
      kind: questionKind,
      withdrawn: Type.Boolean(),
      verdict: oneOf(verdicts),
      confidence: confidenceShape,
      stem: pairShape,
      options: Type.Array(
        Type.Object({ id: Type.String(), text: pairShape, chosen: Type.Boolean(), correct: Type.Boolean() }),
      ),
      explanation: pairShape,
      atYourPost: pairShape,
      citations: Type.Array(citationShape),
      /** When a second person compared what it says with its source; nothing while a part is not checked. */
      checked: orNull(checkedShape),
      askAgainOn: orNull(dayShape),
    }),
  ),
})
export type ExamResultAnswer = Static<typeof resultShape>

/**
 * What came out of the newest finished attempt, for the person alone: why, at one's own post, on what grounds, and when
 * it is asked again.
 */
export const ExamResult = question('learning.exam-result', ownLearning, {
  input: Type.Object({ exam: codeInput }),
  answer: resultShape,
  refusals: ['result-not-found'],
})
