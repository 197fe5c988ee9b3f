import type { Norm } from '#capabilities/norms/public.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { AddNorm } from '../contract/norms.ts'

/** The norm that somebody wrote down; nobody has compared it with its source yet (decision 34). */
export const writtenNorm = ({ norm: code, sourceTitle, fromOn, note: _, ...words }: InputOf<typeof AddNorm>): Norm => ({
  code,
  ...words,
  effectiveOn: fromOn,
  source: { title: sourceTitle, issuer: words.issuer, date: words.issuedOn, retrievedOn: null, verified: false },
  checker: null,
})

/** NRM-2: a citation leads to one article, so an anchor stands once. */
export const hasAnchorTwice = ({ articles }: Pick<Norm, 'articles'>): boolean =>
  new Set(articles.map(({ anchor }) => anchor)).size < articles.length
