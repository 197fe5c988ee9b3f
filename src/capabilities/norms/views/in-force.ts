import type { Tx } from '#platform/database.ts'
import { type Norm, parseReference } from '../rules/norm.ts'
import { currentNorms } from '../store/norms.ts'

/** The norms kept here to which the references lead; a reference to none is passed over. */
export const normsInForce = async (tx: Tx, references: readonly string[]): Promise<Norm[]> => {
  const codes = [...new Set(references.map((text) => parseReference(text).code))]
  return (await currentNorms(tx, codes)).map(({ body }) => body)
}
