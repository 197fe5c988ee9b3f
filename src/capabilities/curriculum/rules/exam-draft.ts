import { type Static, Type } from 'typebox'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { type FormSection, number, share, words } from './form.ts'
import { codeShape } from './lesson.ts'
import { examShape } from './question.ts'

/** An exam draws from no more questions. */
export const poolAtMost = 500

/** An exam while it is put together: its pool may still be empty. */
export const examBodyShape = Type.Object({
  ...Type.Omit(examShape, ['version', 'questions']).properties,
  questions: Type.Array(codeShape, { maxItems: poolAtMost }),
})
export type ExamBody = Static<typeof examBodyShape>

const upTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1)

/** CUR-45: what is filled in of an exam: how many it draws from which questions, and what share of them passes. */
export const examForm = <Whole>(body: ExamBody, whole: (body: ExamBody) => Whole): FormSection<Whole>[] => [
  {
    head: 'exam',
    fields: [
      words('title', body.title, (title) => whole({ ...body, title }), 1),
      number('draw', body.draw, upTo(20), (draw) => whole({ ...body, draw })),
      share('pass', body.pass, [0.6, 0.7, 0.8, 0.9, 1], (pass) => whole({ ...body, pass })),
      number('minutes', body.minutes, [3, 5, 8, 10, 15, 20, 30], (minutes) => whole({ ...body, minutes })),
    ],
  },
  {
    head: 'pool',
    fields: [
      { as: 'questions', place: 'questions', value: body.questions, put: (questions) => whole({ ...body, questions }) },
    ],
  },
  {
    head: 'forPosts',
    fields: [
      { as: 'posts', place: 'posts', value: body.posts, put: (posts) => whole({ ...body, posts }) },
      { as: 'families', place: 'families', value: body.families, put: (families) => whole({ ...body, families }) },
    ],
  },
]

/** CUR-5, CUR-45: it draws no more than its pool holds, and every question of it may be drawn. */
export const poolWhole = (
  { draw, questions }: Pick<ExamBody, 'draw' | 'questions'>,
  drawable: ReadonlySet<string>,
): Result<true, 'pool-short' | 'question-gone'> => {
  if (questions.some((code) => !drawable.has(code))) return no('question-gone')
  return new Set(questions).size < draw ? no('pool-short') : ok(true)
}

/** An exam to begin with. */
export const blankExam = (code: string, title: Pair): ExamBody => ({
  ...{ code, title, families: [], posts: [], draw: 5, pass: 0.8, minutes: 5, questions: [] },
})
