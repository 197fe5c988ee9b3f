import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { codeInput, ownLearning, toldMoment } from './shapes.ts'

/** Read, and the one question answered; what was chosen is not kept. */
export const FinishNotice = verb('learning.finish-notice', ownLearning, {
  input: Type.Object({
    attempt: idOf('attempt'),
    notice: codeInput,
    version: codeInput,
    occurredAt: toldMoment,
  }),
  answer: Type.Object({ doneOn: dayShape }),
  refusals: ['notice-not-found'],
})

/** LRN-26: for two weeks, notices that were withdrawn after they had reached whoever asks, and why. */
export const WithdrawnNotices = question('learning.withdrawn-notices', ownLearning, {
  input: Type.Object({}),
  answer: Type.Object({
    notices: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        withdrawnOn: dayShape,
        withdrawnWhy: Type.String(),
        replacedBy: orNull(Type.String()),
      }),
    ),
  }),
})
export type WithdrawnNoticesAnswer = Static<(typeof WithdrawnNotices)['answer']>

/** LRN-15: how long a notice took from receipt to its readers, within the reach; never who. */
export const NoticeReach = question(
  'learning.notice-reach',
  { roles: ['officer'], data: 'internal', shows: 'done' },
  {
    input: Type.Object({ notice: codeInput }),
    answer: Type.Object({
      receivedOn: dayShape,
      /** CUR-55: the day since which it asks nobody any more. */
      withdrawnOn: orNull(dayShape),
      /** `null` where it was sent to fewer than five people. */
      reach: orNull(
        Type.Object({
          sent: Type.Integer(),
          read: Type.Integer(),
          steps: Type.Array(Type.Integer()),
          halfBy: orNull(Type.Integer()),
          allBy: orNull(Type.Integer()),
        }),
      ),
      /** LRN-25: the units below the reach; `null` are those of fewer than five people together. */
      units: Type.Array(Type.Object({ unit: orNull(pairShape), sent: Type.Integer(), read: Type.Integer() })),
      anySent: Type.Boolean(),
    }),
    refusals: ['notice-not-found'],
  },
)
export type NoticeReachAnswer = Static<(typeof NoticeReach)['answer']>
