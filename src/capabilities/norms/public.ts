/**
 * What others may call. For joining, the views `norms_norm` (current versions) and `norms_change` (what changed, with the
 * title and the citations touched) are published.
 */
export type { Citation } from './contract.ts'
export { freeVersion, sameWords, type Touched, touchedList, touchedReferences } from './rules/change.ts'
export { type Checked, checkedWhole, checkOf, type Fact, type FactCheck, normFacts, wordsOfFact } from './rules/fact.ts'
export {
  citationFaults,
  type EndingFault,
  endingOf,
  type Norm,
  type PackNorm,
  parseReference,
  wordingOf,
} from './rules/norm.ts'
export { readNorms } from './rules/read-norms.ts'
export { type CheckedKind, checkedKinds, factChecks, keepFactChecks } from './store/fact-checks.ts'
export { currentNorms, keepChange, loadNorms, type NormChange, recordersOf, repealsOf } from './store/norms.ts'
export { normsStating } from './store/stating.ts'
export { addNorm, changeNorm, changesOfPack, type Recorded, repealNorm } from './use-cases/change-norm.ts'
export { endNorms, type MetNorm, normsMetHere, takeNormOfPack } from './use-cases/pack-norms.ts'
export { citationFault } from './views/citation-fault.ts'
export { citable, citeNorms, normsInForce } from './views/cite.ts'
