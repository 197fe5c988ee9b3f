import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { type Norm, normShape } from './norm.ts'

/** Norms from unknown data, or every place at which they are wrong. */
export const readNorms = (
  raw: readonly unknown[],
): { readonly norms: readonly Norm[] } | { readonly faults: readonly string[] } => {
  const faults = Value.Check(Type.Array(normShape), raw)
    ? doubled(raw)
    : Value.Errors(Type.Array(normShape), raw).map(({ instancePath, message }) => `norms${instancePath}: ${message}`)
  return faults.length > 0 ? { faults } : { norms: raw as Norm[] }
}

const doubled = (norms: readonly Norm[]): string[] => {
  const codes = norms.map(({ code }) => code)
  return codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `norms/${code}: the code is used twice`)
}
