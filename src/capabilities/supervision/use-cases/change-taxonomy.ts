import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeTaxonomy } from '../contract/counts.ts'
import { nextTaxonomy } from '../rules/taxonomy.ts'
import { saveTaxonomy, taxonomyInForce } from '../store/taxonomy.ts'

/** SUP-2: the next version of the topics; entries keep the version they were written under. */
export const changeTaxonomy: UseCase<typeof ChangeTaxonomy> = async (cx, { topics }) => {
  const next = nextTaxonomy(await taxonomyInForce(cx.tx), topics)
  if (!next.ok) return next
  await saveTaxonomy(cx.tx, next.value)
  cx.record('taxonomy', cx.newId('taxonomy'), { ...next.value })
  return ok({ version: next.value.version })
}
