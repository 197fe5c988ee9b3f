/** What others may call. For joining, the view `norms_norm` (current versions) is published. */
export type { Citation } from './contract.ts'
export { citationFaults, type Norm } from './rules/norm.ts'
export { readNorms } from './rules/read-norms.ts'
export { loadNorms } from './store/norms.ts'
export { citeNorms } from './views/cite.ts'
export { normsInForce } from './views/in-force.ts'
