import { currentQuestions, loadExam } from '#capabilities/curriculum/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { ExamQuestion } from '../contract.ts'
import { loadNewestFinished, loadOpenAttempt } from '../store/attempts.ts'

export const exam: View<typeof ExamQuestion> = async ({ tx, actor }, { exam: code }) => {
  // LRN-23: whoever has begun goes on with what was drawn, also after the last of it, or the exam, was withdrawn.
  const open = await loadOpenAttempt(tx, actor.person, code)
  const found = (await loadExam(tx, code)) ?? (open && (await loadExam(tx, code, open.examVersion)))
  const pool = found ? await currentQuestions(tx, found.questions) : []
  if (!found || (pool.length === 0 && !open)) return no('exam-not-found')
  const finished = await loadNewestFinished(tx, actor.person, code)
  return ok({
    code,
    title: found.title,
    questions: open?.drawn.length ?? Math.min(found.draw, pool.length),
    minutes: found.minutes,
    open: open !== undefined,
    finishedOn: finished?.finishedOn ?? null,
  })
}
