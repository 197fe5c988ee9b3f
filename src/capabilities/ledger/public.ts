export { startBackups } from './edge/backups.ts'
export { openSeen } from './edge/seen.ts'
export { type Sequencer, type SequencerOptions, startSequencer } from './edge/sequencer.ts'
export { signUntil } from './edge/sign-until.ts'
export { openPseudonymKey, openSigner } from './edge/signer.ts'
export { type Checkpoint, readCheckpoint } from './rules/checkpoint.ts'
export { linesOfFile } from './rules/file-lines.ts'
export { readNote } from './rules/note.ts'
export { checkProof, readProofPaper } from './rules/proof-paper.ts'
export { pseudonymOf } from './rules/pseudonym.ts'
export { type Found, type Verdict, verifyExport } from './rules/verify-export.ts'
export { finishRestored, keepBackup, type Written } from './store/backups.ts'
export { countCopies } from './store/copies.ts'
export { type LedgerFigures, ledgerFigures } from './store/figures.ts'
export { sealedFacts } from './store/sealed-content.ts'
export { isHalted } from './store/tree.ts'
export { findingText } from './text/findings.ts'
export { forkText } from './text.ts'
export { appendEntries, appendEntry, type EntryInput, type LedgerTools } from './use-cases/append-entries.ts'
export { eraseThings } from './use-cases/erase-things.ts'
export { LedgerForked, type Signer } from './use-cases/integrate-pending.ts'
export { backupState } from './views/backups.ts'
export { ed25519 } from './views/ed25519.ts'
export { exportHead, exportLines } from './views/export.ts'
export { ownEntriesPage } from './views/own-entries.ts'
export {
  countEntries,
  entriesOf,
  firstCheckpointWith,
  lastRecorded,
  lastStreamOf,
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
export { sha256 } from './views/sha256.ts'
export { ledgerState } from './views/state.ts'
