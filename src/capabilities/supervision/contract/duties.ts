import { type Static, Type } from 'typebox'
import { dayShape, oneOf, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { dutyKinds } from '../rules/duty.ts'

/** What waits for whoever asks: changes to verify or look at again, weak points to take up, draws to make, drawn controls to check. */
export const Duties = question(
  'supervision.duties',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      duties: Type.Array(
        Type.Object({
          kind: oneOf(dutyKinds),
          /** The finding, weak point or draw. */
          thing: Type.String(),
          name: pairShape,
          count: Type.Integer(),
          dueOn: dayShape,
        }),
      ),
    }),
  },
)
export type Duty = Static<(typeof Duties)['answer']>['duties'][number]
