export { type Sequencer, type SequencerOptions, startSequencer } from './edge/sequencer.ts'
export { openPseudonymKey, openSigner } from './edge/signer.ts'
export { pseudonymOf } from './rules/pseudonym.ts'
export { appendEntries, appendEntry, type EntryInput, type LedgerTools } from './use-cases/append-entries.ts'
export { LedgerForked, type Signer } from './use-cases/integrate-pending.ts'
export {
  countEntries,
  entriesOf,
  lastRecorded,
  type NewestCheckpoint,
  newestCheckpoint,
  type StreamEntry,
} from './views/reading.ts'
export {
  type KnownCheckpoint,
  knownCheckpointIn,
  type LedgerFault,
  type Recomputed,
  recomputeLedger,
} from './views/recompute.ts'
export { ledgerState } from './views/state.ts'
