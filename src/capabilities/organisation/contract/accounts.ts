import { type Static, Type } from 'typebox'
import { pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** On the page; the workbook goes on. */
export const accountUnitsAtMost = 500

/** How the accounts of each unit and all below it stand: who has signed in, who has a code, who has neither. */
export const AccountUnits = question(
  'organisation.account-units',
  { roles: ['system-administrator'], data: 'internal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      units: Type.Array(
        Type.Object({
          path: Type.String(),
          name: pairShape,
          accounts: Type.Integer(),
          signedUp: Type.Integer(),
          codesOut: Type.Integer(),
        }),
      ),
    }),
  },
)
export type AccountUnit = Static<(typeof AccountUnits)['answer']>['units'][number]
