import { namesSomebody } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerDoubt } from '../contract.ts'
import { acceptDoubt } from '../rules/doubt.ts'
import { keepAnswer, loadDoubt } from '../store/doubts.ts'

/** DSH-4: one answer to a doubt, by somebody else than who asked it; its sender sees it too. */
export const answerDoubt: UseCase<typeof AnswerDoubt> = async (cx, { doubt, line: written }) => {
  const found = await loadDoubt(cx.tx, doubt, cx.actor.reach.units, cx.actor.person)
  if (!found) return no('doubt-not-found')
  if (found.own) return no('own-doubt')
  if (found.answered) return no('already-answered')
  const line = acceptDoubt(written, await namesSomebody(cx.tx, written))
  if (!line.ok) return line

  const answer = { doubtId: doubt, line: line.value, answeredOn: cx.today, recordedAt: cx.now }
  if (!(await keepAnswer(cx.tx, answer))) return no('already-answered')
  cx.record('number-doubt', doubt, { answeredOn: cx.today })
  return ok({ answeredOn: cx.today })
}
