import { Type } from 'typebox'
import { momentShape, oneOf } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'

/** The newest statements about oneself, as text. */
export const OwnStatements = question(
  'xapi.own-statements',
  { roles: everyRole, data: 'personal', shows: 'own-records' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      statements: Type.Array(
        Type.Object({
          id: Type.String(),
          verb: oneOf(['completed', 'answered']),
          activity: Type.String(),
          occurredAt: momentShape,
          storedAt: momentShape,
          raw: Type.String(),
        }),
      ),
    }),
  },
)
