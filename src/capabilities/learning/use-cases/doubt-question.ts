import { loadQuestions } from '#capabilities/curriculum/public.ts'
import { no } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DoubtQuestion } from '../contract/doubts.ts'
import { raiseDoubt } from './raise-doubt.ts'

export const doubtQuestion: UseCase<typeof DoubtQuestion> = async (cx, { question, version, line }) => {
  const [found] = await loadQuestions(cx.tx, [{ code: question, version }])
  if (!found) return no('question-not-found')
  return raiseDoubt(cx, { itemKind: 'question', itemCode: question, itemVersion: version }, line)
}
