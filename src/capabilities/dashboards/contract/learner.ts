import { type Static, Type } from 'typebox'
import { controlsToLookAt } from '#capabilities/learning/contract/own-control.ts'
import { Today } from '#capabilities/learning/contract.ts'
import { MyPost } from '#capabilities/risk/contract/post.ts'
import { dayShape, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { seasonParts } from './season.ts'

/** The own day: what is due, what to recall, the own posts, the planned minutes of the month. */
export const LearnerToday = question(
  'dashboards.learner-today',
  { roles: ['learner'], data: 'personal', shows: 'own-records', offline: true },
  {
    input: Type.Object({}),
    answer: Type.Object({
      ...seasonParts,
      learning: Today.answer,
      own: MyPost.answer,
      /** Controls that the own posts carry out and that somebody says fail. */
      controls: controlsToLookAt,
      /** Planned minutes a month that somebody with these posts may be given. */
      ceiling: Type.Integer(),
      /** The reminder before a near key date, for one of the own posts or for everybody. */
      reminder: orNull(Type.Object({ code: Type.String(), title: pairShape, act: pairShape, on: dayShape })),
      /** DSH-19: there is an answer to an own doubt; the page then asks which. */
      answered: Type.Boolean(),
      /** LRN-26: a notice that had come was withdrawn; the page then asks which. */
      withdrawn: Type.Boolean(),
      /** What comes next, for a day with nothing to do. */
      next: orNull(Type.Object({ title: pairShape, minutes: Type.Integer(), openOn: dayShape })),
    }),
  },
)
export type LearnerTodayAnswer = Static<(typeof LearnerToday)['answer']>
