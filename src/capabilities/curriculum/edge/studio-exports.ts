import { changeText } from '#capabilities/norms/text.ts'
import { type ExportColumn, longestExport, momentColumn } from '#kernel/export.ts'
import { languages } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { FormRow, StudioForms } from '../contract/forms.ts'
import type { StudioCases, StudioCasesAnswer } from '../contract/items.ts'
import type { NormUses, NormUsesAnswer, Rechecks, RechecksAnswer } from '../contract/norms.ts'
import type { Studio, StudioAnswer } from '../contract/studio.ts'
import type { Terms, TermsAnswer } from '../contract/terms.ts'
import type { Readings, ReadingsAnswer } from '../contract.ts'
import { fieldText, formColumns } from '../text/forms.ts'
import { casesStudio, namelessText } from '../text/items.ts'
import { againText, citingText, normText } from '../text/norms.ts'
import { pageText } from '../text/pages.ts'
import { readingKindText, readingsText } from '../text/readings.ts'
import { stateText, studioText } from '../text/studio.ts'
import { termsText } from '../text/terms.ts'
import { exportHeads, kindText } from '../text.ts'
import { normUsesOf } from '../views/norm-uses.ts'
import { readingsOf } from '../views/readings.ts'
import { rechecksOf } from '../views/rechecks.ts'
import { studioOf } from '../views/studio.ts'
import { studioCasesOf } from '../views/studio-cases.ts'
import { studioFormsOf } from '../views/studio-forms.ts'
import { terms } from '../views/terms.ts'

// One more than an export may hold, so that a longer list is refused and not cut off.
const most = longestExport + 1

/** Short readings with the one act of each; whether anybody read them is nowhere. */
export const readingsExport: ExportedList<typeof Readings, ReadingsAnswer['readings'][number]> = {
  title: pageText.readings,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: readingsText.kind, cell: ({ kind }) => readingKindText[kind] },
    { head: readingsText.actHead, width: 60, cell: ({ act }) => act },
    { head: readingsText.beforeHead, cell: ({ on }) => on },
  ],
  view: readingsOf(most),
  rows: (answer) => answer.readings,
}

/** All lessons with how far their writing is. */
export const studioExport: ExportedList<typeof Studio, StudioAnswer['lessons'][number]> = {
  title: studioText.table,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: studioText.lesson, width: 36, cell: ({ title }) => title },
    { head: studioText.kind, cell: ({ kind }) => kindText[kind] },
    { head: exportHeads.minutes, cell: ({ minutes }) => minutes },
    { head: studioText.version, cell: ({ version }) => version ?? studioText.noVersion },
    { head: studioText.state, width: 20, cell: ({ state }) => state && stateText[state] },
    momentColumn(studioText.changedHead, ({ changedAt }) => changedAt),
    { head: studioText.fresh, cell: ({ bestBefore }) => bestBefore },
    { head: studioText.due, cell: ({ due }) => due },
  ],
  view: studioOf(most),
  rows: ({ lessons }) => lessons,
}

/** Warning cases, how each was made nameless and whether that was approved. */
export const studioCasesExport: ExportedList<typeof StudioCases, StudioCasesAnswer['cases'][number]> = {
  title: casesStudio.table,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: casesStudio.case, width: 36, cell: ({ title }) => title },
    { head: casesStudio.node, width: 24, cell: ({ processNode }) => processNode },
    { head: casesStudio.nameless, width: 24, cell: ({ anonymisation }) => namelessText(anonymisation) },
    {
      head: casesStudio.approver,
      width: 20,
      cell: ({ approver }) => (approver === null ? casesStudio.notApproved : casesStudio.approved),
    },
    { head: studioText.version, cell: ({ version }) => version ?? studioText.noVersion },
    { head: studioText.state, width: 20, cell: ({ state }) => state && stateText[state] },
    { head: studioText.fresh, cell: ({ bestBefore }) => bestBefore },
    { head: studioText.due, cell: ({ due }) => due },
  ],
  view: studioCasesOf(most),
  rows: (answer) => answer.cases,
}

/** What is written field by field, with how far its writing is. */
export const studioFormsExport: ExportedList<typeof StudioForms, FormRow> = {
  title: formColumns.table,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: readingsText.kind, cell: ({ sort }) => sort && readingKindText[sort] },
    { head: readingsText.beforeHead, cell: ({ on }) => on },
    { head: fieldText.draw, cell: ({ exam }) => exam?.draw ?? null },
    { head: formColumns.pool, cell: ({ exam }) => exam?.pool ?? null },
    { head: studioText.version, cell: ({ version }) => version ?? studioText.noVersion },
    { head: studioText.state, width: 20, cell: ({ state }) => state && stateText[state] },
    { head: studioText.fresh, cell: ({ bestBefore }) => bestBefore },
    { head: studioText.due, cell: ({ due }) => due },
  ],
  view: studioFormsOf(most),
  rows: ({ forms }) => forms,
}

/** The own words, both languages side by side. */
export const termsExport: ExportedList<typeof Terms, TermsAnswer['terms'][number]> = {
  title: termsText.table,
  columns: languages.flatMap((language) => [
    { head: termsText[`said-${language}`], width: 28, cell: ({ said }) => said[language] },
    { head: termsText[`called-${language}`], width: 28, cell: ({ called }) => called[language] },
  ]),
  view: terms,
  rows: (answer) => answer.terms,
}

type Citing = NormUsesAnswer['uses'][number]

const citingColumns: readonly ExportColumn<Citing>[] = [
  { head: studioText.kind, cell: ({ kind }) => citingText[kind] },
  { head: exportHeads.title, width: 48, cell: ({ title }) => title },
  { head: againText.postHead, width: 24, cell: ({ post }) => post?.name ?? null },
  { head: againText.citesHead, width: 24, cell: ({ reference }) => reference },
  { head: againText.viaHead, width: 28, cell: ({ via }) => via },
]

/** What leans on one norm. */
export const normUsesExport: ExportedList<typeof NormUses, Citing> = {
  title: normText.uses,
  columns: citingColumns,
  view: normUsesOf(most),
  rows: ({ uses }) => uses,
}

type Change = RechecksAnswer['changes'][number]
type Recheck = Change['open'][number] & { readonly change: Change }

/** CUR-11: what waits to be looked at again, with the change of the norm. */
export const rechecksExport: ExportedList<typeof Rechecks, Recheck> = {
  title: pageText.again,
  columns: [
    { head: againText.normHead, width: 36, cell: ({ change }) => change.title },
    { head: againText.changeHead, cell: ({ change }) => changeText[change.kind] },
    { head: againText.fromHead, cell: ({ change }) => change.effectiveOn },
    { head: normText.replacedBy, width: 36, cell: ({ change }) => change.replacedBy?.title ?? null },
    ...citingColumns,
    { head: againText.versionHead, cell: ({ version }) => version },
    { head: againText.newerHead, cell: ({ newer }) => newer },
  ],
  view: rechecksOf({ changes: most, items: most }),
  rows: ({ changes }) => changes.flatMap((change) => change.open.map((item) => ({ ...item, change }))),
}
