import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SaveTerm } from '../contract/terms.ts'
import { cleanTerm } from '../rules/terms.ts'
import { saveTerm as keepTerm, lockTerms, usesOf } from '../store/terms.ts'

export const saveTerm: UseCase<typeof SaveTerm> = async (cx, { id, term }) => {
  const kept = await lockTerms(cx.tx)
  if (id !== null && !kept.some((one) => one.id === id)) return no('term-not-found')
  const clean = cleanTerm(
    term,
    kept.filter((one) => one.id !== id),
  )
  if (!clean.ok) return clean

  const saved = { id: id ?? cx.newId('local-term'), ...clean.value }
  await keepTerm(cx.tx, saved)
  cx.record('local-term', saved.id, { ...clean.value })
  return ok({ id: saved.id, uses: await usesOf(cx.tx, saved.said) })
}
