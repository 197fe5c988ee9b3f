import { ok, type Result } from '#kernel/result.ts'
import { answerDoubt, doubt } from './proposal.ts'

/** Both posts are asked for an example of their own; or the likeness is as it should be. */
export const likenessAnswers = ['ask', 'fine'] as const
export type LikenessAnswer = (typeof likenessAnswers)[number]

/** RSK-93: whoever finds two like points right says why, in ten characters and without a name; asking needs no reason. */
export const settle = (
  answer: LikenessAnswer,
  reason: string,
  names: readonly string[],
): Result<string, 'names-a-person' | 'reason-missing'> => {
  if (answer === 'fine') return answerDoubt(reason, names)
  return reason.trim() === '' ? ok('') : doubt(reason, names)
}
