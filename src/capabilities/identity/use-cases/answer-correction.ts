import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerCorrection } from '../contract/corrections.ts'
import { answerCorrection as decide } from '../rules/correction.ts'
import { loadCorrection, saveAnswer } from '../store/corrections.ts'

/** IDN-51: the answer stands beside the request; what was recorded before stays what it was. */
export const answerCorrection: UseCase<typeof AnswerCorrection> = async (cx, { correction: id, outcome, reason }) => {
  const { tx, actor, now } = cx
  const asked = await loadCorrection(tx, id)
  const decided = decide(asked, actor.person, reason)
  if (!decided.ok) return decided
  await saveAnswer(tx, id, { outcome, reason: decided.value, by: actor.person, at: now })
  if (asked) cx.looked([asked.person])
  cx.record('correction', id, { outcome, reason: decided.value, at: now })
  return ok({})
}
