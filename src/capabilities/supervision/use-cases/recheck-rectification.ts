import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecheckRectification } from '../contract/findings.ts'
import { commentFault } from '../rules/comment.ts'
import { recheck } from '../rules/rectification.ts'
import { isNear, loadMatter } from '../store/matters.ts'
import { namesIn } from '../store/places.ts'
import { saveRound } from '../store/rectifications.ts'

/** SUP-31: looked at again three to six months later; what holds is closed, what does not goes back to the plan. */
export const recheckRectification: UseCase<typeof RecheckRectification> = async (cx, input) => {
  const matter = await loadMatter(cx.tx, cx.actor.reach.units, input.matter)
  if (!matter) return no('matter-not-found')
  const round = matter.rounds.at(-1)
  if (!round?.doneOn) return no('not-verified-yet')
  const fault = commentFault(input.note, await namesIn(cx.tx, input.note))
  if (fault) return no(fault)
  const by = { person: cx.actor.person, isNear: await isNear(cx, matter, round.ownerPost) }
  const foundAgain = await matter.foundSince(round.doneOn)
  const judged = recheck(round, by, { holds: input.holds, foundAgain, note: input.note.trim() }, cx.today)
  if (!judged.ok) return judged
  await saveRound(cx.tx, judged.value)
  const { recheckedOn, recheckNote, outcome } = judged.value
  cx.record('rectification', round.id, { recheckedOn, recheckNote, outcome })
  if (input.holds) {
    await matter.close(cx.today)
    cx.record(matter.matter, matter.id, { state: 'closed', closedOn: cx.today })
  }
  return ok({ closed: input.holds })
}
