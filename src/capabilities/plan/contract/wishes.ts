import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { planWriters } from './roles.ts'

/** On the page; the workbook goes on. */
export const wishesAtMost = 20

/** Lessons that signals asked for and no programme has taken up yet, the first due first. */
export const LessonWishes = question(
  'plan.lesson-wishes',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      wishes: Type.Array(
        Type.Object({
          id: idOf('response'),
          signal: idOf('signal'),
          signalNo: Type.String(),
          lesson: Type.String(),
          title: pairShape,
          minutes: Type.Integer(),
          posts: Type.Integer(),
          people: Type.Integer(),
          dueOn: dayShape,
        }),
      ),
    }),
  },
)
export type LessonWishesAnswer = Static<(typeof LessonWishes)['answer']>

/** Drafts a programme for the posts and the lesson that a signal asked for; it goes its usual way from there. */
export const DraftFromWish = verb(
  'plan.draft-from-wish',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ wish: idOf('response') }),
    answer: Type.Object({ id: idOf('programme'), revision: Type.Integer() }),
    refusals: ['wish-not-found', 'already-taken-up', 'item-not-found', 'window-wrong', 'unit-not-found'],
  },
)
