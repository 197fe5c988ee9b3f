/**
 * What others may call. For joining, the views `norms_norm` (current versions) and `norms_change` (what changed, with the
 * title and the citations touched) are published.
 */
export type { Citation } from './contract.ts'
export { type Touched, touchedList, touchedReferences } from './rules/change.ts'
export { citationFaults, type Norm } from './rules/norm.ts'
export { readNorms } from './rules/read-norms.ts'
export { keepChange, loadNorms, type NormChange } from './store/norms.ts'
export { addNorm, changeNorm, changesOfPack, type Recorded, repealNorm } from './use-cases/change-norm.ts'
export { citable, citeNorms } from './views/cite.ts'
export { normsInForce } from './views/in-force.ts'
