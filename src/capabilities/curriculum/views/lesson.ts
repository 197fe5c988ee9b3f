import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { LessonQuestion } from '../contract.ts'
import { loadVersion, questionsOfLesson } from '../store/versions.ts'
import { checkedOf } from './facts.ts'
import { ownWords } from './terms.ts'

export const lesson: View<typeof LessonQuestion> = async ({ tx, today }, { lesson: code }) => {
  const found = await loadVersion(tx, 'lessonVersion', code)
  if (!found) return no('lesson-not-found')
  const questions = await questionsOfLesson(tx, found)
  const say = await ownWords(tx)
  return ok({
    lesson: say(found),
    questions: say(questions),
    citations: await citeNorms(tx, today, found.norms),
    checked: await checkedOf(tx, 'lesson', found),
  })
}
