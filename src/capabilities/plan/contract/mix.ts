import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { educationKinds, programmeKinds } from '../rules/mix.ts'
import { planWriters } from './roles.ts'

const count = Type.Integer()
const part = { kind: oneOf(educationKinds), share: count }

/** R50: how the planned minutes of twelve months divide among the kinds of education, for every post family in reach. */
export const FamilyMix = question(
  'plan.family-mix',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      from: dayShape,
      to: dayShape,
      /** Of very many people a part is added up. */
      sampled: Type.Boolean(),
      guide: Type.Array(Type.Object(part)),
      families: Type.Array(
        Type.Object({
          business: Type.String(),
          people: count,
          /** Planned minutes of one person on average; `null` for fewer than twenty people, as is the mix. */
          average: orNull(count),
          mix: Type.Array(Type.Object({ ...part, minutes: count })),
          gaps: Type.Array(Type.Object({ kind: oneOf(programmeKinds), months: orNull(count) })),
        }),
      ),
    }),
  },
)
export type FamilyMixAnswer = Static<(typeof FamilyMix)['answer']>
