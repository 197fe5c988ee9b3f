import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { Response } from '../rules/response.ts'
import { loadResponse, saveResponse } from '../store/responses.ts'

/** SUP-24: a plan takes up the lesson that a signal asked for, once; from then on the signal shows the programme. */
export const takeUpLesson = async (
  cx: Acting,
  id: Response['id'],
  programmeId: Id<'programme'>,
): Promise<Result<Response, 'wish-not-found' | 'already-taken-up'>> => {
  const response = await loadResponse(cx.tx, cx.actor.reach.units, id)
  if (response?.act !== 'lesson' || response.lesson === null) return no('wish-not-found')
  if (response.plannedOn !== null) return no('already-taken-up')
  const taken = { ...response, plannedOn: cx.today, programmeId }
  await saveResponse(cx.tx, taken)
  cx.record('response', id, { plannedOn: cx.today, programmeId })
  return ok(taken)
}
