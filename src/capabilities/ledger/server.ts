import { answer, capability } from '#platform/capability.ts'
import { LedgerCheckpoint, LedgerEntries, LedgerExport, LedgerProof, LedgerState } from './contract.ts'
import { ledgerCheckpoint } from './views/checkpoint.ts'
import { ledgerEntries } from './views/entries.ts'
import { ledgerExport } from './views/export.ts'
import { ledgerProof } from './views/proof.ts'
import { ledgerState } from './views/state.ts'

export const ledger = capability('ledger', [
  answer(LedgerState, ledgerState),
  answer(LedgerEntries, ledgerEntries),
  answer(LedgerProof, ledgerProof),
  answer(LedgerCheckpoint, ledgerCheckpoint),
  answer(LedgerExport, ledgerExport),
])
