import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'
import { changeKinds, states } from './rules/change.ts'
import { outOfForce } from './rules/cited.ts'
import { bound } from './rules/norm.ts'

export { changeKinds } from './rules/change.ts'
export { bound } from './rules/norm.ts'

/** NRM-7: since when all of it is compared with its source, and what was looked at. */
export const checkedShape = Type.Object({ on: dayShape, source: Type.String() })
export type CheckedShown = Static<typeof checkedShape>

/** NRM-3: nobody else is judged by it. */
export const bindsShape = Type.Array(oneOf(bound))

/** NRM-11: that it does not hold yet, or no more, and from which day; absent where it holds. */
export const notInForceShape = orNull(Type.Object({ why: oneOf(outOfForce), on: dayShape }))

/** What content shows beside a statement: where it comes from, in a line. */
export const citationShape = Type.Object({
  reference: Type.String(),
  title: pairShape,
  paraphrase: orNull(pairShape),
  binds: bindsShape,
  notInForce: notInForceShape,
  checked: Type.Boolean(),
  /** When a second person compared what is cited with its source, and with which; absent where a pack says so. */
  look: orNull(checkedShape),
})
export type Citation = Static<typeof citationShape>

const access = { roles: everyRole, data: 'internal' } as const

const facts = {
  code: Type.String(),
  version: Type.String(),
  title: pairShape,
  issuer: pairShape,
  documentNo: orNull(Type.String()),
  issuedOn: orNull(dayShape),
  effectiveOn: orNull(dayShape),
  repealedOn: orNull(dayShape),
  binds: Type.Array(oneOf(bound)),
  local: Type.Boolean(),
  state: oneOf(states),
}

export const normWordsLimit = 60

/** On the page; the workbook goes on. */
export const normsAtMost = 500

/** The library: every norm in its newest version, or those that hold the words, by title. */
export const Norms = question('norms.norms', access, {
  input: Type.Object({ words: Type.Optional(Type.String({ maxLength: normWordsLimit })) }),
  answer: Type.Object({
    norms: Type.Array(
      Type.Object({
        ...facts,
        articles: Type.Integer(),
        checked: Type.Boolean(),
        /** NRM-8: the first article whose words hold what was looked for, where the frame does not. */
        hit: orNull(Type.Object({ anchor: Type.String(), paraphrase: pairShape })),
      }),
    ),
    /** How many there are, and of them rules of one's own, also beyond the page. */
    count: Type.Integer(),
    own: Type.Integer(),
  }),
})
export const ExportNorms = exportOf(Norms)
export type NormsAnswer = Static<(typeof Norms)['answer']>

const version = Type.Object({
  version: Type.String(),
  kind: oneOf(changeKinds),
  effectiveOn: orNull(dayShape),
  /** `null` for the version it began with. */
  recordedAt: orNull(momentShape),
  note: orNull(pairShape),
})

/** A norm in its current version or as it held on a day, one article of it or all. */
export const NormQuestion = question('norms.norm', access, {
  input: Type.Object({
    norm: Type.String({ minLength: 1, maxLength: 80 }),
    anchor: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    on: Type.Optional(dayShape),
  }),
  answer: Type.Object({
    ...facts,
    articles: Type.Array(Type.Object({ anchor: Type.String(), paraphrase: pairShape })),
    source: Type.Object({ title: Type.String(), issuer: Type.String(), date: orNull(Type.String()) }),
    checker: orNull(Type.String()),
    checked: orNull(checkedShape),
    /** What took its place, where it was repealed and that is told. */
    replacedBy: orNull(Type.Object({ code: Type.String(), title: pairShape })),
    /** Every version and the repeal, oldest first. */
    history: Type.Array(version),
  }),
  refusals: ['norm-not-found', 'not-in-force'],
})
export type NormAnswer = Static<(typeof NormQuestion)['answer']>
