import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
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
} from './contract.ts'
import { entriesExport } from './edge/exports.ts'
import { askErasure } from './use-cases/ask-erasure.ts'
import { decideErasure } from './use-cases/decide-erasure.ts'
import { ledgerCheckpoint } from './views/checkpoint.ts'
import { ledgerDays } from './views/days.ts'
import { ledgerEntries } from './views/entries.ts'
import { ledgerErasures } from './views/erasures.ts'
import { ledgerExport } from './views/export.ts'
import { ledgerProof } from './views/proof.ts'
import { ledgerState } from './views/state.ts'

export const ledger = capability('ledger', [
  answer(LedgerState, ledgerState),
  answer(LedgerEntries, ledgerEntries),
  command(ExportEntries, exporting(entriesExport)),
  answer(LedgerProof, ledgerProof),
  answer(LedgerCheckpoint, ledgerCheckpoint),
  answer(LedgerExport, ledgerExport),
  answer(LedgerDays, ledgerDays),
  answer(LedgerErasures, ledgerErasures),
  command(AskErasure, askErasure),
  command(DecideErasure, decideErasure),
])
