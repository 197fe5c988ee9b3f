import type { ExportedList } from '#platform/export.ts'
import type { Counts, CountsAnswer, Inspections, InspectionsAnswer } from '../contract/counts.ts'
import { pageText } from '../text/pages.ts'
import { inspectionText, recordText } from '../text/record.ts'
import { countStateText, fewText, sourceText } from '../text/words.ts'
import { counts } from '../views/counts.ts'
import { inspections } from '../views/inspections.ts'

/**
 * The entries as the page lists them. A workbook goes from hand to hand: there a petition count under three is “fewer
 * than 3” for everybody, and the remark of such an entry stays behind (decision 5).
 */
export const countsExport: ExportedList<typeof Counts, CountsAnswer['entries'][number]> = {
  title: recordText.entries,
  columns: [
    { head: recordText.month, cell: ({ month }) => month.slice(0, 7) },
    { head: recordText.unit, width: 24, cell: ({ unit }) => unit },
    { head: recordText.topic, width: 24, cell: ({ topic }) => topic },
    { head: recordText.source, cell: ({ source }) => sourceText[source] },
    { head: recordText.count, cell: (entry) => (isFew(entry) ? fewText : entry.count) },
    { head: recordText.severity, cell: ({ severity }) => severity },
    { head: recordText.state, cell: ({ state }) => countStateText[state] },
    { head: recordText.entered, cell: ({ enteredOn }) => enteredOn },
    { head: recordText.late, cell: ({ late }) => late },
    { head: recordText.corrected, cell: ({ corrected }) => corrected },
    { head: recordText.comment, width: 32, cell: (entry) => (isFew(entry) ? null : entry.comment) },
  ],
  view: counts,
  rows: ({ entries }) => entries,
}

const isFew = ({ source, count }: CountsAnswer['entries'][number]): boolean => source === 'petition' && count < 3

/** Inspections with what was looked at and what was found. */
export const inspectionsExport: ExportedList<typeof Inspections, InspectionsAnswer['inspections'][number]> = {
  title: pageText.inspections,
  columns: [
    { head: recordText.month, cell: ({ month }) => month.slice(0, 7) },
    { head: recordText.unit, width: 24, cell: ({ unit }) => unit },
    { head: recordText.topic, width: 24, cell: ({ topic }) => topic },
    { head: inspectionText.planned, cell: ({ planned }) => planned },
    { head: inspectionText.lookedAt, cell: ({ lookedAt }) => lookedAt },
    { head: inspectionText.finish, cell: ({ doneOn }) => doneOn },
    { head: inspectionText.found, cell: ({ found }) => found },
    { head: inspectionText.askedBy, cell: ({ signal }) => signal },
  ],
  view: inspections,
  rows: (answer) => answer.inspections,
}
