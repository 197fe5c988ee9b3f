import { Type } from 'typebox'
import { codesTwice, type PackFault, packFault, type ShapeFault, shapeFaults } from '#kernel/pack-fault.ts'
import { type EndingFault, endingFaults, type PackNorm, packNormShape } from './norm.ts'

/** Norms from unknown data, or every place at which they are wrong. */
export const readNorms = (
  raw: readonly unknown[],
): { readonly norms: readonly PackNorm[] } | { readonly faults: readonly PackFault<ShapeFault | EndingFault>[] } => {
  const misshapen = shapeFaults('norms', Type.Array(packNormShape), raw)
  if (misshapen.length > 0) return { faults: misshapen }
  const norms = raw as readonly PackNorm[]
  const faults = [
    ...codesTwice('norms', norms),
    ...norms.flatMap((norm) => endingFaults(norm).map((fault) => packFault(`norms/${norm.code}`, fault))),
  ]
  return faults.length > 0 ? { faults } : { norms }
}
