import { type Static, Type } from 'typebox'
import { LessonQuestion } from '#capabilities/curriculum/contract.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { watches } from '../rules/shift.ts'

/**
 * R40, decision 36: the cards of the posts that work where a registered shared device stands, each with a lesson
 * whose first decision it asks. Without sign-in, because nothing in it is about a person; anywhere else there is no shift.
 */
export const DeviceShift = question(
  'learning.device-shift',
  { roles: 'anyone', data: 'public' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      shift: orNull(
        Type.Object({
          device: Type.String(),
          /** Where it stands. */
          unit: pairShape,
          day: dayShape,
          /** The time of the day at which this was told. */
          time: Type.String(),
          /** Which shift works then, and the day it began on. */
          watch: Type.Object({ watch: oneOf(watches), on: dayShape }),
          /** Which card is today's. */
          today: Type.Integer(),
          cards: Type.Array(
            Type.Object({
              code: Type.String(),
              name: pairShape,
              grade: orNull(oneOf(['HIGH', 'MEDIUM', 'LOW'])),
              risk: orNull(Type.Object({ name: pairShape, manifestation: pairShape })),
              acts: Type.Array(pairShape),
              /** Which lines changed this month or last, and what they said before. */
              changed: orNull(
                Type.Object({
                  when: oneOf(['this-month', 'last-month']),
                  lines: Type.Array(Type.Object({ line: Type.Integer(), was: orNull(pairShape) })),
                }),
              ),
              askWhom: orNull(pairShape),
              /** A lesson that begins with a decision: the card asks that one, a meeting may walk on from it. */
              asks: orNull(Type.Pick(LessonQuestion.answer, ['lesson', 'citations'])),
            }),
          ),
        }),
      ),
    }),
  },
)
export type DeviceShiftAnswer = Static<(typeof DeviceShift)['answer']>
export type ShiftCard = NonNullable<DeviceShiftAnswer['shift']>['cards'][number]
