import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { educationKinds, programmeKinds } from '../rules/mix.ts'
import { planWriters } from './roles.ts'

const count = Type.Integer()
const unitCode = Type.String({ minLength: 1, maxLength: 80 })
const per = Type.Integer({ minimum: 0, maximum: 100 })
const sharesShape = Type.Object({ post: per, discipline: per, warning: per, situation: per, values: per })
const part = { kind: oneOf(educationKinds), share: count }

/** R50: how the planned minutes of twelve months divide among the kinds of education, for every post family in reach. */
export const FamilyMix = question(
  'plan.family-mix',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({
      /** A unit in reach, with those below it. */
      unit: Type.Optional(unitCode),
    }),
    answer: Type.Object({
      from: dayShape,
      to: dayShape,
      /** Of very many people a part is added up. */
      sampled: Type.Boolean(),
      guide: Type.Array(Type.Object(part)),
      /** What the unit, or the nearest one above it, has chosen; nothing where the guide stands. */
      target: orNull(Type.Object({ unit: pairShape, shares: sharesShape, reason: Type.String(), setOn: dayShape })),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
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

/** R50, PLN-22: the mix that a unit chooses for itself, with why. */
export const SetMixTarget = verb(
  'plan.set-mix-target',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({
      unit: unitCode,
      shares: sharesShape,
      reason: Type.String({ minLength: 2, maxLength: 200 }),
    }),
    answer: Type.Object({ unit: Type.String() }),
    refusals: ['unit-not-found', 'not-hundred', 'kind-left-out'],
  },
)
