import { answer, capability } from '#platform/capability.ts'
import { CaseQuestion, Cases, LessonQuestion, Lessons } from './contract.ts'
import { warningCase } from './views/case.ts'
import { cases } from './views/cases.ts'
import { lesson } from './views/lesson.ts'
import { lessons } from './views/lessons.ts'

export const curriculum = capability('curriculum', [
  answer(Lessons, lessons),
  answer(LessonQuestion, lesson),
  answer(Cases, cases),
  answer(CaseQuestion, warningCase),
])
