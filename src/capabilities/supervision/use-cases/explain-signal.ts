import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ExplainSignal } from '../contract/signals.ts'
import { commentFault } from '../rules/comment.ts'
import { namesIn } from '../store/places.ts'
import { loadSignal, saveSignal } from '../store/signals.ts'

/** SUP-18: ordinary reasons are ticked and noted before anything else is done. */
export const explainSignal: UseCase<typeof ExplainSignal> = async (cx, { signal: id, kind, ticked, note }) => {
  const signal = await loadSignal(cx.tx, cx.actor.reach.units, id)
  if (!signal) return no('signal-not-found')
  if (signal.state !== 'open') return no('already-judged')
  const fault = commentFault(note, await namesIn(cx.tx, note))
  if (fault) return no(fault)
  const others = signal.explained.filter((one) => one.kind !== kind)
  const explained = ticked ? [...others, { kind, note: note.trim() }] : others
  await saveSignal(cx.tx, { ...signal, explained })
  cx.record('signal', id, { explained: explained.map((one) => one.kind) })
  return ok({ ticked: explained.length })
}
