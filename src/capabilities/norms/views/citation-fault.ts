import type { Acting } from '#platform/context.ts'
import { citeNorms } from './cite.ts'

/**
 * NRM-2, NRM-12: whether one of these citations leads to no norm of the library, or to no article of it, or to a norm
 * that is repealed today. What something cites already is not asked about: it is on the list to look at again.
 */
export const citationFault = async (
  { tx, today }: Pick<Acting, 'tx' | 'today'>,
  norms: readonly string[],
  already: readonly string[] = [],
): Promise<'norm-not-found' | 'norm-repealed' | null> => {
  const asked = norms.filter((one) => !already.includes(one))
  const cited = await citeNorms(tx, today, asked)
  const leadsThere = (reference: string): boolean =>
    cited.some((one) => one.reference === reference && (!reference.includes('#') || one.paraphrase !== null))
  if (!asked.every(leadsThere)) return 'norm-not-found'
  return cited.some(({ notInForce }) => notInForce?.why === 'repealed') ? 'norm-repealed' : null
}
