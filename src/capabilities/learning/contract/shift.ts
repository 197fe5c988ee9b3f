import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/**
 * R40, decision 36: the cards of the posts that work where a registered shared device stands, each with one decision out of
 * a lesson. Without sign-in, because nothing in it is about a person; anywhere else there is no shift.
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
          /** Which card is today's. */
          today: Type.Integer(),
          cards: Type.Array(
            Type.Object({
              code: Type.String(),
              name: pairShape,
              grade: orNull(oneOf(['HIGH', 'MEDIUM', 'LOW'])),
              risk: orNull(Type.Object({ name: pairShape, manifestation: pairShape })),
              acts: Type.Array(pairShape),
              askWhom: orNull(pairShape),
              turn: orNull(
                Type.Object({
                  lesson: pairShape,
                  text: pairShape,
                  ask: pairShape,
                  choices: Type.Array(
                    Type.Object({
                      id: Type.String(),
                      text: pairShape,
                      outcome: pairShape,
                      quality: oneOf(['sound', 'partial', 'unsound']),
                    }),
                  ),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  },
)
export type DeviceShiftAnswer = Static<(typeof DeviceShift)['answer']>
export type ShiftCard = NonNullable<DeviceShiftAnswer['shift']>['cards'][number]
