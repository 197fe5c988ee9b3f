import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RaiseHazard } from '../contract/hazards.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptHazard, type Hazard } from '../rules/hazard.ts'
import { addHazard, nextHazardNo } from '../store/hazards.ts'
import { postPlace, postsOfOwn } from '../store/matters.ts'
import { namesIn } from '../store/places.ts'

/** SUP-34: anybody raises a weak point; accusations have no place here and are shown the reporting channels. */
export const raiseHazard: UseCase<typeof RaiseHazard> = async (cx, input) => {
  const post = input.post === null ? undefined : await postPlace(cx.tx, postsOfOwn(cx), input.post)
  if (input.post !== null && !post) return no('post-not-found')
  const [what, idea] = [input.what.trim(), input.idea.trim()]
  const accepted = acceptHazard(what)
  if (!accepted.ok) return accepted
  const told = `${what}\n${idea}`
  const fault = commentFault(told, await namesIn(cx.tx, told))
  if (fault) return no(fault)
  const hazard: Hazard = {
    id: cx.newId('hazard'),
    no: await nextHazardNo(cx.tx, cx.today),
    unitPath: post?.unitPath ?? cx.actor.unitPath,
    postId: post?.id ?? null,
    ...{ what, idea, state: 'raised', interim: '', answer: '' },
    raisedOn: cx.today,
    takenOn: null,
    closedOn: null,
  }
  await addHazard(cx.tx, hazard, cx.actor.person, cx.now)
  cx.record('hazard', hazard.id, { ...hazard })
  return ok({ no: hazard.no })
}
