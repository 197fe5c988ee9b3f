import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { answerLimit, doubtedKinds, doubtLimit } from '../rules/doubt.ts'
import { codeInput, ownLearning } from './shapes.ts'

const line = Type.String({ minLength: 2, maxLength: doubtLimit })

/** R70: one line to the authors about a question; it carries no sender and names nobody. */
export const DoubtQuestion = verb('learning.doubt-question', ownLearning, {
  input: Type.Object({ question: codeInput, version: codeInput, line }),
  answer: Type.Object({ sent: Type.Boolean() }),
  refusals: ['question-not-found', 'line-missing', 'names-a-person'],
})

/** R70: the same about a lesson or a case. */
export const DoubtItem = verb('learning.doubt-item', ownLearning, {
  input: Type.Object({ kind: oneOf(['lesson', 'case']), code: codeInput, version: codeInput, line }),
  answer: Type.Object({ sent: Type.Boolean() }),
  refusals: ['item-not-found', 'line-missing', 'names-a-person'],
})

const doubt = {
  id: idOf('doubt'),
  kind: oneOf(doubtedKinds),
  code: Type.String(),
  version: Type.String(),
  /** The title of a lesson or case, or the question itself; absent where it is gone. */
  title: orNull(pairShape),
  line: Type.String(),
  raisedAt: momentShape,
  answer: orNull(Type.Object({ line: Type.String(), on: dayShape })),
}

/** On the page; the workbook goes on. */
export const doubtsAtMost = 200

/** LRN-11: doubts about content, those that wait first, then the newest, at most 200, for whoever answers for content. */
export const Doubts = question(
  'learning.doubts',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({ doubts: Type.Array(Type.Object({ ...doubt, own: Type.Boolean() })) }),
  },
)
export type DoubtsAnswer = Static<(typeof Doubts)['answer']>

/** LRN-11: the own doubts and what came back, the newest first, at most a hundred; all, about one thing, or answered since a day. */
export const MyDoubts = question('learning.my-doubts', ownLearning, {
  input: Type.Object({
    kind: Type.Optional(oneOf(doubtedKinds)),
    code: Type.Optional(codeInput),
    answeredSince: Type.Optional(dayShape),
  }),
  answer: Type.Object({ doubts: Type.Array(Type.Object(doubt)) }),
})
export type MyDoubtsAnswer = Static<(typeof MyDoubts)['answer']>

/** LRN-11: one answer, by somebody else than who asked. */
export const AnswerDoubt = verb(
  'learning.answer-doubt',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({ doubt: idOf('doubt'), line: Type.String({ minLength: 2, maxLength: answerLimit }) }),
    answer: Type.Object({ answeredOn: dayShape }),
    refusals: ['doubt-not-found', 'own-doubt', 'already-answered', 'line-missing', 'names-a-person'],
  },
)
