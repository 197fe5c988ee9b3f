import {
  checkedQuestions,
  loadExam,
  loadQuestions,
  ownWords,
  withdrawnQuestions,
} from '#capabilities/curriculum/public.ts'
import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { ExamResult } from '../contract.ts'
import { counting, mark, reaches } from '../rules/mark.ts'
import { loadAnswers } from '../store/answers.ts'
import { loadNewestFinished } from '../store/attempts.ts'
import { loadDueDays } from '../store/recall-cards.ts'

/** LRN-6, LRN-9: of the person who asks, and of nobody else. */
export const examResult: View<typeof ExamResult> = async ({ tx, actor, today }, { exam: code }) => {
  const attempt = await loadNewestFinished(tx, actor.person, code)
  const exam = attempt && (await loadExam(tx, code, attempt.examVersion))
  if (!attempt?.finishedOn || !exam) return no('result-not-found')

  const questions = await loadQuestions(tx, attempt.drawn)
  const answers = new Map((await loadAnswers(tx, actor.person, attempt.id)).map((one) => [one.questionCode, one]))
  const due = await loadDueDays(
    tx,
    actor.person,
    questions.map((one) => one.code),
  )
  const citations = await citeNorms(tx, today, [...new Set(questions.flatMap(({ norms }) => norms))])
  const checked = await checkedQuestions(tx, questions)
  const withdrawn = await withdrawnQuestions(tx, attempt.drawn)
  const counted = counting(questions, withdrawn)
  const right = counted.filter(({ code: question }) => answers.get(question)?.correct).length
  const say = await ownWords(tx)
  return ok({
    attempt: attempt.id,
    exam: code,
    title: exam.title,
    finishedOn: attempt.finishedOn,
    right,
    total: counted.length,
    pass: exam.pass,
    reached: counted.length === 0 ? null : reaches(right, counted.length, exam.pass),
    items: say(questions).map((question) => {
      const answer = answers.get(question.code)
      const chosen = answer?.chosen ?? []
      return {
        question: question.code,
        version: question.version,
        kind: question.kind,
        withdrawn: withdrawn.has(question.code),
        verdict: mark(question, chosen).verdict,
        confidence: answer?.confidence ?? 'unsure',
        stem: question.stem,
        options: question.options.map((option) => ({ ...option, chosen: chosen.includes(option.id) })),
        explanation: question.explanation,
        atYourPost: question.atYourPost,
        citations: citations.filter(({ reference }) => question.norms.includes(reference)),
        checked: checked.get(question.code) ?? null,
        askAgainOn: withdrawn.has(question.code) ? null : (due.get(question.code) ?? null),
      }
    }),
  })
}
