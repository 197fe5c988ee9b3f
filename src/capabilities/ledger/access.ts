import { type AccessTable, exportRow } from '#platform/testing/access.ts'

/** Decision 8, row “ledger, proofs, access log”: auditors all by code, of the administrators the audit one. */
export const access: AccessTable = {
  rows: {
    // How far the ledger is stands on the first page of officers and system administrators too; it shows no entry.
    'ledger.state': {
      roles: { officer: {}, auditor: {}, 'system-administrator': {}, 'audit-administrator': {} },
    },
    // A checkpoint is a size and a root: it is there to be given away.
    'ledger.checkpoint': {
      roles: { officer: {}, auditor: {}, 'system-administrator': {}, 'audit-administrator': {} },
    },
    'ledger.days': { roles: { officer: {}, auditor: {}, 'system-administrator': {}, 'audit-administrator': {} } },
    'ledger.export': { roles: { auditor: {}, 'audit-administrator': {} }, absent: true },
    // Erasing is for the audit administrator to ask and for a second administrator to decide; no content is shown.
    'ledger.erasures': { roles: { auditor: {}, 'audit-administrator': {}, 'security-administrator': {} } },
    'ledger.export-erasures': exportRow({
      roles: { auditor: {}, 'audit-administrator': {}, 'security-administrator': {} },
    }),
    'ledger.ask-erasure': {
      roles: { 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ entryId: newId(), position: 0, ground: 'retention-ended' }),
    },
    'ledger.decide-erasure': {
      roles: { 'audit-administrator': {}, 'security-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ erasure: newId(), approved: true }),
    },
    // Settings of the house: where backups lie and how they went; who audits sees that they were rehearsed.
    'ledger.backups': { roles: { 'system-administrator': {}, 'audit-administrator': {} } },
    'ledger.export-backups': exportRow({ roles: { 'system-administrator': {}, 'audit-administrator': {} } }),
    'ledger.back-up': { roles: { 'system-administrator': {} }, absent: true },
    'ledger.record-rehearsal': {
      roles: { 'system-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ backup: newId(), worked: true }),
    },
    'ledger.checkpoint-copies': {
      roles: { officer: {}, auditor: {}, 'system-administrator': {}, 'audit-administrator': {} },
    },
    'ledger.export-checkpoint-copies': exportRow({
      roles: { officer: {}, auditor: {}, 'system-administrator': {}, 'audit-administrator': {} },
    }),
    'ledger.keep-checkpoint': {
      roles: { officer: {}, 'system-administrator': {}, 'audit-administrator': {} },
      absent: true,
      ask: () => ({ keeper: 'Superior body', form: 'paper' }),
    },
    // Own entries are everybody's; those of others look absent.
    'ledger.own-entries': { roles: { everybody: {} } },
    'ledger.export-own-entries': exportRow({ roles: { everybody: {} } }),
    'ledger.own-proof': { roles: { everybody: {} }, absent: true, ask: ({ newId }) => ({ entryId: newId() }) },
    'ledger.entries': { roles: { auditor: {}, 'audit-administrator': {} } },
    'ledger.export-entries': exportRow({ roles: { auditor: {}, 'audit-administrator': {} } }),
    'ledger.proof': {
      roles: { auditor: {}, 'audit-administrator': {} },
      absent: true,
      ask: ({ newId }) => ({ entryId: newId() }),
    },
  },
}
