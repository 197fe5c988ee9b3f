import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DismissSignal } from '../contract/signals.ts'
import { commentFault } from '../rules/comment.ts'
import { dismiss } from '../rules/signal.ts'
import { namesIn } from '../store/places.ts'
import { loadSignal, saveSignal } from '../store/signals.ts'

/** SUP-11: closed by a person with a reason, and looked at again after sixty days. */
export const dismissSignal: UseCase<typeof DismissSignal> = async (cx, { signal: id, as, reason }) => {
  const signal = await loadSignal(cx.tx, cx.actor.reach.units, id)
  if (!signal) return no('signal-not-found')
  const fault = commentFault(reason, await namesIn(cx.tx, reason))
  if (fault) return no(fault)
  const closed = dismiss(signal, as, reason, cx.actor.person, cx.today)
  if (!closed.ok) return closed
  await saveSignal(cx.tx, closed.value)
  const { dismissedAs, lookAgainOn } = closed.value
  cx.record('signal', id, { dismissedAs, reason: closed.value.reason, lookAgainOn })
  if (lookAgainOn === null) throw new Error('a closed signal has a day to look again')
  return ok({ lookAgainOn })
}
