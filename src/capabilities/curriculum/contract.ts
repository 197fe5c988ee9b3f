import { type Static, Type } from 'typebox'
import { checkedShape, citationShape } from '#capabilities/norms/contract.ts'
import { exportOf } from '#kernel/export.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'
import { caseShape } from './rules/case.ts'
import { educationKinds, lessonShape } from './rules/lesson.ts'
import { questionShape } from './rules/question.ts'
import { readingKinds, readingShape } from './rules/reading.ts'

export { questionShape } from './rules/question.ts'

const access = { roles: everyRole, data: 'internal' } as const
const offline = { ...access, offline: true } as const
const codeInput = Type.String({ minLength: 1, maxLength: 80 })

/** Lessons, cases or readings on one page; the workbook goes on. */
export const itemsAtMost = 500

/** The lessons in their current versions, by code. */
export const Lessons = question('curriculum.lessons', access, {
  input: Type.Object({
    family: Type.Optional(codeInput),
    kind: Type.Optional(oneOf(educationKinds)),
  }),
  answer: Type.Object({
    lessons: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        summary: pairShape,
        kind: oneOf(educationKinds),
        minutes: Type.Integer(),
        art: Type.String(),
        posts: Type.Array(Type.String()),
        families: Type.Array(Type.String()),
      }),
    ),
    families: Type.Array(Type.String()),
  }),
})
export const ExportLessons = exportOf(Lessons)
export type LessonsAnswer = Static<(typeof Lessons)['answer']>

/** One lesson whole, with outcomes and the recall questions with their keys, so that it works without a network. */
export const LessonQuestion = question('curriculum.lesson', offline, {
  input: Type.Object({ lesson: codeInput }),
  answer: Type.Object({
    lesson: lessonShape,
    questions: Type.Array(questionShape),
    citations: Type.Array(citationShape),
    /** Since when all its facts are checked; nothing while one is not. */
    checked: orNull(checkedShape),
  }),
  refusals: ['lesson-not-found'],
})
export type LessonAnswer = Static<(typeof LessonQuestion)['answer']>

export const sheetReaders = ['secretary', 'leader', 'officer', 'author', 'auditor'] as const

/** So many lessons print in one go; what is beyond them follows on the next page. */
export const sheetsAtOnce = 200

/** Every lesson whole, for paper. */
export const LessonSheets = question(
  'curriculum.lesson-sheets',
  { roles: sheetReaders, data: 'internal' },
  {
    input: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })) }),
    answer: Type.Object({ sheets: Type.Array(LessonQuestion.answer) }),
  },
)

export const Cases = question('curriculum.cases', access, {
  input: Type.Object({ family: Type.Optional(codeInput) }),
  answer: Type.Object({
    cases: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        opening: pairShape,
        processNode: pairShape,
        /** The sector it is told of; `any` fits every one. */
        sector: Type.String(),
        rank: oneOf(['crew', 'section', 'unit-leader']),
        minutes: Type.Integer(),
        families: Type.Array(Type.String()),
      }),
    ),
  }),
})
export const ExportCases = exportOf(Cases)
export type CasesAnswer = Static<(typeof Cases)['answer']>

export const CaseQuestion = question('curriculum.case', offline, {
  input: Type.Object({
    case: codeInput,
    /** The version that everybody reads, also for those who read one before it is approved. */
    asShown: Type.Optional(Type.Boolean()),
  }),
  answer: Type.Object({
    case: caseShape,
    minutes: Type.Integer(),
    citations: Type.Array(citationShape),
    /** Since when all its facts are checked; nothing while one is not. */
    checked: orNull(checkedShape),
  }),
  refusals: ['case-not-found', 'case-not-approved'],
})
export type CaseAnswer = Static<(typeof CaseQuestion)['answer']>

/** Digests, stories and reminders: the near reminders first. `keyDate` is the code of a reminder's festival. */
export const Readings = question('curriculum.readings', access, {
  input: Type.Object({ kind: Type.Optional(oneOf(readingKinds)) }),
  answer: Type.Object({
    readings: Type.Array(
      Type.Object({
        code: Type.String(),
        kind: oneOf(readingKinds),
        title: pairShape,
        act: pairShape,
        posts: Type.Array(Type.String()),
        keyDate: orNull(Type.String()),
        /** The next day a reminder stands before. */
        on: orNull(dayShape),
        near: Type.Boolean(),
      }),
    ),
  }),
})
export type ReadingsAnswer = Static<(typeof Readings)['answer']>

/** One short reading whole; reading it leaves no trace. */
export const ReadingQuestion = question('curriculum.reading', offline, {
  input: Type.Object({ reading: codeInput }),
  answer: Type.Object({
    reading: readingShape,
    /** The next day of a reminder. */
    on: orNull(dayShape),
    citations: Type.Array(citationShape),
    /** Since when all its facts are checked; nothing while one is not. */
    checked: orNull(checkedShape),
  }),
  refusals: ['reading-not-found'],
})
export type ReadingAnswer = Static<(typeof ReadingQuestion)['answer']>
