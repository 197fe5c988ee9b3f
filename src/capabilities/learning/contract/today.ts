import { type Static, Type } from 'typebox'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { dueStamps } from '../rules/due.ts'
import { reasonKinds } from '../rules/reason.ts'
import { commitmentShape } from './commitment.ts'
import { offlineLearning, ownLearning } from './shapes.ts'

const itemKinds = ['lesson', 'case', 'exam', 'notice'] as const

/** What waits for the person who asks: open assignments by due day, recall, and the planned minutes of the month. */
export const Today = question('learning.today', offlineLearning, {
  input: Type.Object({}),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        kind: oneOf(itemKinds),
        code: Type.String(),
        title: pairShape,
        summary: orNull(pairShape),
        art: orNull(Type.String()),
        minutes: Type.Integer(),
        openOn: dayShape,
        dueOn: dayShape,
        stamp: oneOf(dueStamps),
        reason: Type.Object({
          kind: oneOf(reasonKinds),
          code: orNull(Type.String()),
          post: orNull(pairShape),
        }),
      }),
    ),
    recall: Type.Object({
      questions: Type.Integer(),
      minutes: Type.Integer(),
      learnedOn: orNull(dayShape),
    }),
    /** R48: the act taken along that is asked after now. */
    commitment: orNull(commitmentShape),
    month: Type.Object({
      plannedMinutes: Type.Integer(),
      doneMinutes: Type.Integer(),
      items: Type.Integer(),
      done: Type.Integer(),
    }),
  }),
})
export type TodayAnswer = Static<(typeof Today)['answer']>

/** What the person who asks has finished, newest first, at most a hundred. */
export const MyRecord = question('learning.my-record', ownLearning, {
  input: Type.Object({}),
  answer: Type.Object({
    completions: Type.Array(
      Type.Object({
        kind: oneOf(itemKinds),
        code: Type.String(),
        version: Type.String(),
        title: orNull(pairShape),
        occurredAt: momentShape,
        recordedAt: momentShape,
      }),
    ),
  }),
})
export type MyRecordAnswer = Static<(typeof MyRecord)['answer']>
