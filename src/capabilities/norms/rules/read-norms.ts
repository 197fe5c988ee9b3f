import { Type } from 'typebox'
import { codesTwice, type PackFault, type ShapeFault, shapeFaults } from '#kernel/pack-fault.ts'
import { type Norm, normShape } from './norm.ts'

/** Norms from unknown data, or every place at which they are wrong. */
export const readNorms = (
  raw: readonly unknown[],
): { readonly norms: readonly Norm[] } | { readonly faults: readonly PackFault<ShapeFault>[] } => {
  const misshapen = shapeFaults('norms', Type.Array(normShape), raw)
  if (misshapen.length > 0) return { faults: misshapen }
  const norms = raw as readonly Norm[]
  const faults = codesTwice('norms', norms)
  return faults.length > 0 ? { faults } : { norms }
}
