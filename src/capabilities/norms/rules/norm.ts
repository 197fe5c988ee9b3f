import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'

export const bound = ['party-member', 'public-official', 'soe-manager', 'every-employee'] as const

/** A norm as a pack carries it: our own paraphrase, the source beside it, nothing quoted. */
export const normShape = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
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
})
export type Norm = Static<typeof normShape>

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
