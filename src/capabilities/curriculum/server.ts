import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { CaseQuestion, Cases, ExportCases, ExportLessons, LessonQuestion, Lessons } from './contract.ts'
import { casesExport, lessonsExport } from './edge/exports.ts'
import { warningCase } from './views/case.ts'
import { cases } from './views/cases.ts'
import { lesson } from './views/lesson.ts'
import { lessons } from './views/lessons.ts'

export const curriculum = capability('curriculum', [
  answer(Lessons, lessons),
  command(ExportLessons, exporting(lessonsExport)),
  answer(LessonQuestion, lesson),
  answer(Cases, cases),
  command(ExportCases, exporting(casesExport)),
  answer(CaseQuestion, warningCase),
])
