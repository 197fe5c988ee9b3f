import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AcceptEffect } from '../contract/signals.ts'
import { effectOf } from '../rules/rate-change.ts'
import { rateOf } from '../store/rates.ts'
import { loadResponse, saveResponse } from '../store/responses.ts'
import { loadSignal } from '../store/signals.ts'

/** SUP-20, SUP-23: the re-check as the counts say it, taken note of by a person and fixed from then on. */
export const acceptEffect: UseCase<typeof AcceptEffect> = async (cx, { response: id }) => {
  const response = await loadResponse(cx.tx, cx.actor.reach.units, id)
  const signal = response && (await loadSignal(cx.tx, cx.actor.reach.units, response.signalId))
  if (!response || !signal) return no('response-not-found')
  if (response.effect !== null) return no('already-accepted')
  if (response.recheckOn > cx.today) return no('not-yet')
  const effectDetail = await rateOf(cx.tx, signal, response)
  const effect = effectOf(effectDetail)
  await saveResponse(cx.tx, { ...response, recheckedOn: cx.today, effect, effectDetail })
  cx.record('response', id, { effect, effectDetail })
  return ok({ effect })
}
