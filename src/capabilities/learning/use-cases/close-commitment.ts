import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CloseCommitment } from '../contract/commitment.ts'
import { dropCommitment } from '../store/commitments.ts'

/** LRN-16: answered, or given up: it is gone, and no fact is stated. */
export const closeCommitment: UseCase<typeof CloseCommitment> = async (cx, { lesson }) => {
  await dropCommitment(cx.tx, cx.actor.person, lesson)
  return ok({ gone: true })
}
