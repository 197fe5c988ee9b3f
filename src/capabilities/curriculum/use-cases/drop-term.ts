import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DropTerm } from '../contract/terms.ts'
import { lockTerms, removeTerm } from '../store/terms.ts'

export const dropTerm: UseCase<typeof DropTerm> = async (cx, { id }) => {
  const term = (await lockTerms(cx.tx)).find((one) => one.id === id)
  if (!term) return no('term-not-found')
  await removeTerm(cx.tx, id)
  cx.record('local-term', id, { dropped: term.said })
  return ok({ dropped: true })
}
