import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { planWriters } from './roles.ts'

const count = Type.Integer()

/** Running programmes that the page looks at: each over its whole audience. The workbook goes on. */
export const followedAtMost = 20

/** R39: running programmes whose audience is another one since posts changed hands: who would come in, who drops out. */
export const HoldingChanges = question(
  'plan.holding-changes',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      programmes: Type.Array(
        Type.Object({
          id: idOf('programme'),
          name: pairShape,
          items: count,
          minutes: count,
          /** People in the audience today who have nothing from the programme. */
          joining: count,
          /** What brings most of them in, three at most: posts by their names. */
          posts: Type.Array(pairShape),
          /** People outside the audience today with something they have not done. */
          leaving: count,
          /** The last day of whoever comes in now. */
          dueOn: dayShape,
        }),
      ),
      /** Programmes that end later were not looked at; the workbook goes on. */
      more: Type.Boolean(),
    }),
  },
)
export type HoldingChangesAnswer = Static<(typeof HoldingChanges)['answer']>

/** Lets the assignments of a running programme follow its audience of today. */
export const FollowHoldings = verb(
  'plan.follow-holdings',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ programmeId: idOf('programme') }),
    answer: Type.Object({ joined: count, left: count, dueOn: dayShape }),
    refusals: ['programme-not-found', 'not-running', 'nothing-changed'],
  },
)
