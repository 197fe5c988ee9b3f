import { loadQuestions } from '#capabilities/curriculum/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DoubtQuestion } from '../contract.ts'
import { keepDoubt } from '../store/doubts.ts'

export const doubtQuestion: UseCase<typeof DoubtQuestion> = async (cx, { question, version, line }) => {
  const [found] = await loadQuestions(cx.tx, [{ code: question, version }])
  if (!found) return no('question-not-found')
  const id = cx.newId('doubt')
  await keepDoubt(
    cx.tx,
    { id, questionCode: question, questionVersion: version, line, raisedAt: cx.now },
    cx.actor.person,
  )
  cx.record('doubt', id, { question, version })
  return ok({ sent: true })
}
