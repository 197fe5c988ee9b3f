import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'
import { bound } from './rules/norm.ts'

/** What content shows beside a statement: where it comes from, in a line. */
export const citationShape = Type.Object({
  reference: Type.String(),
  title: pairShape,
  paraphrase: orNull(pairShape),
  checked: Type.Boolean(),
})
export type Citation = Static<typeof citationShape>

/** A norm in its current version, one article of it or all. */
export const NormQuestion = question(
  'norms.norm',
  { roles: everyRole, data: 'internal' },
  {
    input: Type.Object({
      norm: Type.String({ minLength: 1, maxLength: 80 }),
      anchor: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    }),
    answer: Type.Object({
      code: Type.String(),
      version: Type.String(),
      title: pairShape,
      issuer: pairShape,
      documentNo: orNull(Type.String()),
      issuedOn: orNull(dayShape),
      effectiveOn: orNull(dayShape),
      binds: Type.Array(oneOf(bound)),
      local: Type.Boolean(),
      articles: Type.Array(Type.Object({ anchor: Type.String(), paraphrase: pairShape })),
      source: Type.Object({ title: Type.String(), issuer: Type.String(), date: orNull(Type.String()) }),
      checker: orNull(Type.String()),
    }),
    refusals: ['norm-not-found'],
  },
)
