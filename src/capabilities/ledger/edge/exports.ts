import { momentColumn } from '#kernel/export.ts'
import type { CommandNames } from '#kernel/verb.ts'
import type { ExportedList } from '#platform/export.ts'
import type { LedgerEntries, LedgerEntriesAnswer } from '../contract.ts'
import { ledgerText } from '../text.ts'
import { entriesPage } from '../views/entries.ts'

/** The numbered entries, newest first: codes and times, no names and no content. */
export const entriesExport = (
  names: CommandNames,
): ExportedList<typeof LedgerEntries, LedgerEntriesAnswer['entries'][number]> => ({
  title: ledgerText.title,
  columns: [
    { head: ledgerText.no, cell: ({ index }) => index + 1 },
    { head: ledgerText.type, width: 32, cell: ({ type }) => names[type] ?? type },
    momentColumn(ledgerText.occurredAt, ({ occurredAt }) => occurredAt),
    momentColumn(ledgerText.recordedAt, ({ recordedAt }) => recordedAt),
    { head: ledgerText.actor, width: 40, cell: ({ actor, system }) => actor ?? system ?? ledgerText.bySystem },
    { head: ledgerText.entryId, width: 40, cell: ({ id }) => id },
  ],
  view: entriesPage(5_000),
  rows: ({ entries }) => entries,
  next: (asked, { before }) => (before === null ? undefined : { ...asked, before }),
})
