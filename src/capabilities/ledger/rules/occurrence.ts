/** What the product itself records, with no command and nobody who gave one. */
export const occurrences = [
  'ledger.note-clock',
  'ledger.note-policies',
  'ledger.note-version',
  'organisation.forget-leavers',
] as const
