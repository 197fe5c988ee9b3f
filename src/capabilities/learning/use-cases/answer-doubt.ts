import { namesSomebody } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerDoubt } from '../contract/doubts.ts'
import { lineAbout, mayAnswer } from '../rules/doubt.ts'
import { keepAnswer, loadDoubt } from '../store/doubts.ts'

/** LRN-11: one answer to a doubt about content; whoever asked reads it, and nobody else learns who that is. */
export const answerDoubt: UseCase<typeof AnswerDoubt> = async (cx, { doubt, line: written }) => {
  const found = await loadDoubt(cx.tx, doubt, cx.actor.person)
  if (!found) return no('doubt-not-found')
  const allowed = mayAnswer(found)
  if (!allowed.ok) return allowed
  const line = lineAbout(written, await namesSomebody(cx.tx, written))
  if (!line.ok) return line
  const answer = { doubtId: doubt, line: line.value, answeredOn: cx.today, recordedAt: cx.now }
  if (!(await keepAnswer(cx.tx, answer))) return no('already-answered')
  cx.record('doubt', doubt, { answeredOn: cx.today })
  return ok({ answeredOn: cx.today })
}
