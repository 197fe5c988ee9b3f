import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { withinUnits } from '#platform/database.ts'
import type { TakeHazard } from '../contract/hazards.ts'
import { commentFault } from '../rules/comment.ts'
import { take } from '../rules/hazard.ts'
import { loadHazard, saveHazard } from '../store/hazards.ts'
import { postPlace } from '../store/matters.ts'
import { namesIn } from '../store/places.ts'

/** SUP-35: a leader or the officer takes it up at a post, or answers why nothing needs to change. */
export const takeHazard: UseCase<typeof TakeHazard> = async (cx, input) => {
  const hazard = await loadHazard(cx.tx, cx.actor.reach.units, input.hazard)
  if (!hazard) return no('hazard-not-found')
  const post =
    input.post === null
      ? undefined
      : await postPlace(cx.tx, withinUnits('p.unit_path', cx.actor.reach.units), input.post)
  if (input.post !== null && !post) return no('post-not-found')
  const told = `${input.interim}\n${input.answer}`
  const fault = commentFault(told, await namesIn(cx.tx, told))
  if (fault) return no(fault)
  const wish = post
    ? { postId: post.id, unitPath: post.unitPath, interim: input.interim.trim() }
    : { answer: input.answer }
  const taken = take(hazard, wish, cx.today)
  if (!taken.ok) return taken
  await saveHazard(cx.tx, taken.value)
  cx.record('hazard', hazard.id, { ...taken.value })
  return ok({ state: taken.value.state })
}
