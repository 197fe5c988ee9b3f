import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { LessonQuestion } from '../contract.ts'
import { currentQuestions, loadVersion } from '../store/versions.ts'

export const lesson: View<typeof LessonQuestion> = async ({ tx }, { lesson: code }) => {
  const found = await loadVersion(tx, 'lessonVersion', code)
  if (!found) return no('lesson-not-found')
  const questions = await currentQuestions(tx, found.questions)
  return ok({ lesson: found, questions, citations: await citeNorms(tx, found.norms) })
}
