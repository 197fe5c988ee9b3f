import { type Static, Type } from 'typebox'
import { dayShape, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** Done and not done of this week in the own units or branch: counts, never names. */
export const UnitsToday = question(
  'dashboards.units-today',
  { roles: ['leader', 'secretary'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      from: dayShape,
      to: dayShape,
      units: Type.Array(
        Type.Object({
          name: pairShape,
          people: Type.Integer(),
          /** `null` where fewer than five people have something due. */
          week: orNull(Type.Object({ due: Type.Integer(), done: Type.Integer(), away: Type.Integer() })),
        }),
      ),
    }),
  },
)
export type UnitsTodayAnswer = Static<(typeof UnitsToday)['answer']>
