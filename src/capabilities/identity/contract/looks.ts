import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'

const lookShape = Type.Object({
  id: idOf('look'),
  /** Who looked, by name; to an auditor by code. */
  by: Type.String(),
  role: oneOf(everyRole),
  /** The office was lent by emergency access. */
  emergency: Type.Boolean(),
  what: pairShape,
  /** For what, as whoever looked said it. */
  purpose: orNull(pairShape),
  /** Something was done, not only looked at. */
  isChange: Type.Boolean(),
  /** How many people the same look showed. */
  people: Type.Integer(),
  at: momentShape,
})
export type LookLine = Static<typeof lookShape>

/** On the page; the workbook goes on. */
export const ownLooksAtMost = 200

/** R68: who looked at what belongs to the person who asks, newest first, two hundred at most. */
export const OwnLooks = question(
  'identity.own-looks',
  { roles: everyRole, data: 'personal', shows: 'own-records' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** Of the last thirty days. */
      looks: Type.Integer(),
      changes: Type.Integer(),
      entries: Type.Array(lookShape),
    }),
  },
)
export type OwnLooksAnswer = Static<(typeof OwnLooks)['answer']>

/** Who looked at what and at how many, newest first, a hundred a page; never at whom. */
export const Looks = question(
  'identity.looks',
  { roles: ['auditor', 'audit-administrator'], data: 'personal', shows: 'ledger' },
  {
    input: Type.Object({ before: Type.Optional(momentShape) }),
    answer: Type.Object({ entries: Type.Array(lookShape), more: Type.Boolean() }),
  },
)
