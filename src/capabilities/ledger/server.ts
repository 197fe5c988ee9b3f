import { answer, capability } from '#platform/capability.ts'
import { LedgerEntries, LedgerProof, LedgerState } from './contract.ts'
import { ledgerEntries } from './views/entries.ts'
import { ledgerProof } from './views/proof.ts'
import { ledgerState } from './views/state.ts'

export const ledger = capability('ledger', [
  answer(LedgerState, ledgerState),
  answer(LedgerEntries, ledgerEntries),
  answer(LedgerProof, ledgerProof),
])
