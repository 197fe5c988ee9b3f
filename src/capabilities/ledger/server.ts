import type { CommandNames } from '#kernel/verb.ts'
import { answer, type Capability, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { BackUp, Backups, RecordRehearsal } from './contract/backups.ts'
import { CheckpointCopies, KeepCheckpoint } from './contract/copies.ts'
import { ExportBackups, ExportCheckpointCopies, ExportErasures, ExportOwnEntries } from './contract/exports.ts'
import {
  AskErasure,
  DecideErasure,
  ExportEntries,
  LedgerCheckpoint,
  LedgerDays,
  LedgerEntries,
  LedgerErasures,
  LedgerExport,
  LedgerProof,
  LedgerState,
  OwnEntries,
  OwnProof,
} from './contract.ts'
import { entriesExport } from './edge/exports.ts'
import { backupsExport, checkpointCopiesExport, erasuresExport, ownEntriesExport } from './edge/keeping-exports.ts'
import { askErasure } from './use-cases/ask-erasure.ts'
import { backUp } from './use-cases/back-up.ts'
import { decideErasure } from './use-cases/decide-erasure.ts'
import { keepCheckpoint } from './use-cases/keep-checkpoint.ts'
import { recordRehearsal } from './use-cases/record-rehearsal.ts'
import { backups } from './views/backups.ts'
import { ledgerCheckpoint } from './views/checkpoint.ts'
import { checkpointCopies } from './views/copies.ts'
import { ledgerDays } from './views/days.ts'
import { ledgerEntries } from './views/entries.ts'
import { ledgerErasures } from './views/erasures.ts'
import { ledgerExport } from './views/export.ts'
import { ownEntries, ownProof } from './views/own-entries.ts'
import { ledgerProof } from './views/proof.ts'
import { ledgerState } from './views/state.ts'

/** `names` says what every command is called, those of the capabilities above too. */
export const ledger = (names: CommandNames): Capability =>
  capability('ledger', [
    answer(LedgerState, ledgerState),
    answer(LedgerEntries, ledgerEntries),
    command(ExportEntries, exporting(entriesExport(names))),
    answer(LedgerProof, ledgerProof),
    answer(LedgerCheckpoint, ledgerCheckpoint),
    answer(LedgerExport, ledgerExport),
    answer(LedgerDays, ledgerDays),
    answer(LedgerErasures, ledgerErasures),
    command(ExportErasures, exporting(erasuresExport)),
    answer(OwnEntries, ownEntries),
    command(ExportOwnEntries, exporting(ownEntriesExport(names))),
    answer(OwnProof, ownProof),
    answer(Backups, backups),
    command(ExportBackups, exporting(backupsExport)),
    answer(CheckpointCopies, checkpointCopies),
    command(ExportCheckpointCopies, exporting(checkpointCopiesExport)),
    command(AskErasure, askErasure),
    command(DecideErasure, decideErasure),
    command(BackUp, backUp),
    command(RecordRehearsal, recordRehearsal),
    command(KeepCheckpoint, keepCheckpoint),
  ])
