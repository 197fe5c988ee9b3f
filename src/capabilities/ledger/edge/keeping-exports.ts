import { longestExport, momentColumn } from '#kernel/export.ts'
import type { CommandNames } from '#kernel/verb.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Backups, BackupsAnswer } from '../contract/backups.ts'
import type { CheckpointCopies, CheckpointCopiesAnswer } from '../contract/copies.ts'
import type { LedgerErasures, LedgerErasuresAnswer, OwnEntries, OwnEntriesAnswer } from '../contract.ts'
import { backupStateText, backupText, causeText, faultText } from '../text/backups.ts'
import { copiesText, formText } from '../text/copies.ts'
import { erasureText, groundText } from '../text/erasure.ts'
import { pageText } from '../text/pages.ts'
import { ledgerText } from '../text.ts'
import { backupsOf } from '../views/backups.ts'
import { checkpointCopiesOf } from '../views/copies.ts'
import { ledgerErasuresOf } from '../views/erasures.ts'
import { ownEntriesPage } from '../views/own-entries.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** LDG-18: the entries under the own codes, newest first. */
export const ownEntriesExport = (
  names: CommandNames,
): ExportedList<typeof OwnEntries, OwnEntriesAnswer['entries'][number]> => ({
  title: pageText.own,
  columns: [
    { head: ledgerText.no, cell: ({ index }) => index + 1 },
    { head: ledgerText.type, width: 32, cell: ({ type }) => names[type] ?? type },
    momentColumn(ledgerText.occurredAt, ({ occurredAt }) => occurredAt),
    momentColumn(ledgerText.recordedAt, ({ recordedAt }) => recordedAt),
    { head: ledgerText.entryId, width: 40, cell: ({ id }) => id },
  ],
  view: ownEntriesPage(5_000),
  rows: ({ entries }) => entries,
  next: (asked, { before }) => (before === null ? undefined : { ...asked, before }),
})

/** LDG-14: what was asked to be erased and what became of it; no content is in it. */
export const erasuresExport: ExportedList<typeof LedgerErasures, LedgerErasuresAnswer['erasures'][number]> = {
  title: erasureText.title,
  columns: [
    { head: erasureText.kindHead, width: 24, cell: ({ kind }) => kind },
    { head: erasureText.upToHead, cell: ({ upTo }) => upTo },
    { head: erasureText.ground, width: 28, cell: ({ ground }) => groundText[ground] },
    momentColumn(erasureText.askedHead, ({ askedAt }) => askedAt),
    momentColumn(erasureText.decidedHead, ({ decidedAt }) => decidedAt),
    { head: erasureText.approvedHead, cell: ({ approved }) => approved },
    momentColumn(erasureText.erasedHead, ({ erasedAt }) => erasedAt),
  ],
  view: ledgerErasuresOf(most),
  rows: ({ erasures }) => erasures,
}

/** LDG-15: the newest backups, also those that failed, with the reason. */
export const backupsExport: ExportedList<typeof Backups, BackupsAnswer['backups'][number]> = {
  title: backupText.list,
  columns: [
    momentColumn(backupText.when, ({ askedAt }) => askedAt),
    { head: backupText.cause, width: 18, cell: ({ cause }) => causeText[cause] },
    { head: backupText.result, width: 24, cell: ({ state }) => backupStateText[state] },
    { head: backupText.faultHead, width: 32, cell: ({ fault }) => fault && faultText(fault) },
    { head: backupText.file, width: 48, cell: ({ file }) => file },
    { head: backupText.bytesHead, cell: ({ bytes }) => bytes },
    { head: backupText.rowsHead, cell: ({ rows }) => rows },
    { head: backupText.digestHead, width: 32, cell: ({ digest }) => digest },
    { head: backupText.sealedHead, cell: ({ sealed }) => sealed },
    momentColumn(backupText.removedHead, ({ removedAt }) => removedAt),
    momentColumn(backupText.rehearsal, ({ rehearsedAt }) => rehearsedAt),
    { head: backupText.workedHead, cell: ({ rehearsalWorked }) => rehearsalWorked },
  ],
  view: backupsOf(most),
  rows: (answer) => answer.backups,
}

/** LDG-16: which body or post holds which checkpoint. */
export const checkpointCopiesExport: ExportedList<typeof CheckpointCopies, CheckpointCopiesAnswer['copies'][number]> = {
  title: copiesText.list,
  columns: [
    { head: copiesText.keeper, width: 32, cell: ({ keeper }) => keeper },
    { head: copiesText.form, cell: ({ form }) => formText[form] },
    { head: copiesText.sizeHead, cell: ({ size }) => size },
    { head: copiesText.rootHead, width: 24, cell: ({ rootShort }) => rootShort },
    momentColumn(copiesText.givenHead, ({ givenAt }) => givenAt),
  ],
  view: checkpointCopiesOf(most),
  rows: ({ copies }) => copies,
}
