import {
  currentQuestions,
  type Exam,
  loadExam,
  loadQuestions,
  ownWords,
  type Question,
} from '#capabilities/curriculum/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { StartExam } from '../contract.ts'
import { draw } from '../rules/draw.ts'
import { type ExamAttempt, loadOpenAttempt, openAttempt } from '../store/attempts.ts'

export const startExam: UseCase<typeof StartExam> = async (cx, { exam: code }) => {
  const begun = await loadOpenAttempt(cx.tx, cx.actor.person, code)
  const exam = (await loadExam(cx.tx, code)) ?? (begun && (await loadExam(cx.tx, code, begun.examVersion)))
  if (!exam) return no('exam-not-found')
  const pool = await currentQuestions(cx.tx, exam.questions)
  if (!begun && pool.length === 0) return no('exam-not-found')
  const attempt = begun ?? (await open(cx, exam, pool))
  const say = await ownWords(cx.tx)
  const questions = say(await loadQuestions(cx.tx, attempt.drawn))
  return ok({
    attempt: attempt.id,
    title: exam.title,
    questions: questions.map(({ code: question, version, kind, stem, options }) => ({
      code: question,
      version,
      kind,
      stem,
      options: options.map(({ id, text }) => ({ id, text })),
    })),
  })
}

/** LRN-4: the attempt's id is the seed, so the draw can be repeated. */
const open = async (cx: Acting, exam: Exam, pool: readonly Question[]): Promise<ExamAttempt> => {
  const id = cx.newId('attempt')
  const versions = new Map(pool.map((one) => [one.code, one.version]))
  const subjects = pool.map(({ code, families: [subject = null] }) => ({ code, subject }))
  const drawn = draw(subjects, exam.draw, id).map((code) => ({ code, version: versions.get(code) ?? '' }))
  await openAttempt(cx.tx, {
    personId: cx.actor.person,
    id,
    examCode: exam.code,
    examVersion: exam.version,
    drawn,
    openedAt: cx.now,
    finishedAt: null,
    finishedOn: null,
  })
  const kept = await loadOpenAttempt(cx.tx, cx.actor.person, exam.code)
  if (!kept) throw new Error('an attempt that was opened is there')
  if (kept.id === id) cx.record('exam-attempt', id, { exam: exam.code, version: exam.version, drawn })
  return kept
}
