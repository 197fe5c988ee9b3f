import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/day.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'

export const bound = ['party-member', 'public-official', 'soe-manager', 'every-employee'] as const

const codeShape = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

const wordings = {
  code: codeShape,
  title: pairShape,
  issuer: pairShape,
  documentNo: orNull(Type.String()),
  issuedOn: orNull(dayShape),
  effectiveOn: orNull(dayShape),
  binds: Type.Array(oneOf(bound), { minItems: 1 }),
  local: Type.Optional(Type.Boolean()),
  articles: Type.Array(Type.Object({ anchor: Type.String({ minLength: 1 }), paraphrase: pairShape })),
  source: Type.Object({
    title: Type.Union([Type.String(), pairShape]),
    issuer: Type.Union([Type.String(), pairShape]),
    date: orNull(Type.String()),
    retrievedOn: orNull(dayShape),
    verified: Type.Boolean(),
  }),
  checker: orNull(Type.String()),
}

/** A norm as it is kept: our own paraphrase, the source beside it, nothing quoted. */
const normShape = Type.Object(wordings)
export type Norm = Static<typeof normShape>

/** As a pack carries it, which may say that it has ended, and which norm of the pack or of one before took its place. */
export const packNormShape = Type.Object({
  ...wordings,
  repealedOn: Type.Optional(dayShape),
  replacedBy: Type.Optional(codeShape),
})
export type PackNorm = Static<typeof packNormShape>

/** The end of a norm, as a pack tells it. */
export interface Ending {
  readonly on: Day
  readonly by: string | null
}

/** NRM-13: the end of a norm of a pack, where the pack says that it has ended. */
export const endingOf = ({ repealedOn, replacedBy }: PackNorm): Ending | null =>
  repealedOn === undefined ? null : { on: repealedOn, by: replacedBy ?? null }

/** NRM-13: what is kept of a norm of a pack; its end is a change of its own. */
export const wordingOf = ({ repealedOn: _on, replacedBy: _by, ...norm }: PackNorm): Norm => norm

export type EndingFault = 'ends-before-it-holds' | 'replaced-without-end' | 'replaces-itself'

/** NRM-13: a norm ends no earlier than it holds, and what took its place is another one. */
export const endingFaults = ({ code, effectiveOn, repealedOn, replacedBy }: PackNorm): EndingFault[] => [
  ...(repealedOn !== undefined && effectiveOn !== null && repealedOn < effectiveOn
    ? (['ends-before-it-holds'] as const)
    : []),
  ...(replacedBy !== undefined && repealedOn === undefined ? (['replaced-without-end'] as const) : []),
  ...(replacedBy === code ? (['replaces-itself'] as const) : []),
]

export interface Reference {
  readonly code: string
  readonly anchor: string | null
}

/** NRM-2: `discipline-regulations#integrity` names a norm and the article in it. */
export const parseReference = (text: string): Reference => {
  const at = text.indexOf('#')
  return at < 0 ? { code: text, anchor: null } : { code: text.slice(0, at), anchor: text.slice(at + 1) }
}

/** NRM-2: the references that lead to no norm of the list, or to no article of it. */
export const citationFaults = (references: readonly string[], norms: readonly Norm[]): string[] => {
  const anchors = new Map(norms.map(({ code, articles }) => [code, new Set(articles.map(({ anchor }) => anchor))]))
  return references.filter((text) => {
    const { code, anchor } = parseReference(text)
    const known = anchors.get(code)
    return known === undefined || (anchor !== null && !known.has(anchor))
  })
}
