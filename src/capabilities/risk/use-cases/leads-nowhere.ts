import { citeNorms } from '#capabilities/norms/public.ts'
import type { Tx } from '#platform/database.ts'

/** NRM-2: whether one of these citations leads to no norm of the library, or to no article of it. */
export const leadsNowhere = async (tx: Tx, norms: readonly string[]): Promise<boolean> => {
  const cited = await citeNorms(tx, norms)
  return norms.some(
    (reference) =>
      !cited.some((one) => one.reference === reference && (!reference.includes('#') || one.paraphrase !== null)),
  )
}
