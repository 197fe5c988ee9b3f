import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishResponse } from '../contract/signals.ts'
import { loadResponse, saveResponse } from '../store/responses.ts'

export const finishResponse: UseCase<typeof FinishResponse> = async (cx, { response: id }) => {
  const response = await loadResponse(cx.tx, cx.actor.reach.units, id)
  if (!response) return no('response-not-found')
  if (response.doneOn !== null) return no('already-done')
  await saveResponse(cx.tx, { ...response, doneOn: cx.today })
  cx.record('response', id, { doneOn: cx.today })
  return ok({ doneOn: cx.today })
}
