import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Cases, CasesAnswer, Lessons, LessonsAnswer } from '../contract.ts'
import { pageText } from '../text/pages.ts'
import { exportHeads, familyText, kindLabel, kindText } from '../text.ts'
import { cases } from '../views/cases.ts'
import { lessons } from '../views/lessons.ts'

/** The lessons in their current versions. */
export const lessonsExport: ExportedList<typeof Lessons, LessonsAnswer['lessons'][number]> = {
  title: pageText.lessons,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: kindLabel, cell: ({ kind }) => kindText[kind] },
    { head: exportHeads.minutes, cell: ({ minutes }) => minutes },
    { head: exportHeads.families, width: 28, cell: ({ families }) => joined(families.map(familyText)) },
    { head: exportHeads.summary, width: 60, cell: ({ summary }) => summary },
  ],
  view: lessons,
  rows: (answer) => answer.lessons,
}

/** The warning cases. */
export const casesExport: ExportedList<typeof Cases, CasesAnswer['cases'][number]> = {
  title: pageText.cases,
  columns: [
    { head: exportHeads.code, width: 28, cell: ({ code }) => code },
    { head: exportHeads.title, width: 36, cell: ({ title }) => title },
    { head: exportHeads.node, width: 24, cell: ({ processNode }) => processNode },
    { head: exportHeads.minutes, cell: ({ minutes }) => minutes },
    { head: exportHeads.families, width: 28, cell: ({ families }) => joined(families.map(familyText)) },
    { head: exportHeads.opening, width: 60, cell: ({ opening }) => opening },
  ],
  view: cases,
  rows: (answer) => answer.cases,
}
