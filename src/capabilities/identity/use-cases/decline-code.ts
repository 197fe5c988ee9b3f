import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DeclineCode } from '../contract/codes.ts'
import { decideRequest, loadRequest } from '../store/codes.ts'

/** Whoever asked takes it back; anybody else refuses it. */
export const declineCode: UseCase<typeof DeclineCode> = async (cx, { request: id }) => {
  const request = await loadRequest(cx.tx, id, cx.now)
  if (!request) return no('request-not-found')
  const outcome = request.askedBy === cx.actor.person ? 'withdrawn' : 'refused'
  await decideRequest(cx.tx, id, { outcome, decidedBy: cx.actor.person, decidedAt: cx.now })
  cx.looked([request.personId])
  cx.record('account', request.personId, { codeAsked: outcome })
  return ok({ outcome })
}
