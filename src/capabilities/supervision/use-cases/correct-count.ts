import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CorrectCount } from '../contract/counts.ts'
import { commentFault } from '../rules/comment.ts'
import { loadCount, saveCounts } from '../store/counts.ts'
import { namesIn } from '../store/places.ts'
import { raiseSignals } from './raise-signals.ts'

/** SUP-6: a later entry stands for the earlier one, which stays as it was written. */
export const correctCount: UseCase<typeof CorrectCount> = async (cx, { entry, count, state, comment: written }) => {
  const before = await loadCount(cx.tx, cx.actor.reach.units, entry)
  if (!before) return no('count-not-found')
  if (before.corrected) return no('already-corrected')
  const comment = written.trim()
  const fault = commentFault(comment, await namesIn(cx.tx, comment))
  if (fault) return no(fault)
  const { corrected: _now, ...kept } = before
  const correction = { ...kept, id: cx.newId('signal-count'), count, state, comment, corrects: before.id }
  await saveCounts(cx.tx, [correction], { by: cx.actor.person, system: null, on: cx.today, at: cx.now })
  cx.record('signal-count', correction.id, { corrects: before.id, count, state })
  await raiseSignals(cx, correction.month)
  return ok({ entry: correction.id })
}
