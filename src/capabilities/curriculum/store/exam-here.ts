import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import { poolWhole } from '../rules/exam-draft.ts'
import type { Exam } from '../rules/question.ts'
import { currentQuestions, drawableOf, listedByLessons } from './versions.ts'

export interface ExamHere {
  readonly refusal: 'pool-short' | 'question-gone' | null
  readonly draw: number
  /** How many questions of its pool are in use and may be drawn here. */
  readonly left: number
  /** Questions of it that a lesson here asks, with which their keys are on devices. */
  readonly asked: readonly { readonly question: Pair; readonly lesson: Pair }[]
}

/**
 * CUR-51: how an exam of a pack stands to the lessons and questions here. What was withdrawn here is out of its pool, as it
 * is out of that of an exam in use.
 */
export const examHere = async (tx: Tx, { draw, questions }: Pick<Exam, 'draw' | 'questions'>): Promise<ExamHere> => {
  const inUse = (await currentQuestions(tx, questions)).map(({ code }) => code)
  const drawable = await drawableOf(tx, inUse)
  const whole = poolWhole({ draw, questions: inUse }, drawable)
  const asked = await listedByLessons(
    tx,
    inUse.filter((code) => !drawable.has(code)),
  )
  return { refusal: whole.ok ? null : whole.refusal, draw, left: drawable.size, asked }
}
