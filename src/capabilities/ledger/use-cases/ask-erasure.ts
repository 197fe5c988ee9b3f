import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskErasure } from '../contract.ts'
import { erasureKind, erasurePayload } from '../rules/erasure.ts'
import { keepErasure, thingOf } from '../store/erasures.ts'

export const askErasure: UseCase<typeof AskErasure> = async (cx, { entryId, position, ground }) => {
  const thing = await thingOf(cx.tx, entryId, position)
  if (thing === undefined) return no('thing-not-found')
  const erasure = { id: cx.newId(erasureKind), ...thing, ground, askedBy: cx.actor.person, decidedBy: null }
  if (!(await keepErasure(cx.tx, erasure, cx.now))) return no('already-asked')
  cx.record(erasureKind, erasure.id, erasurePayload(erasure, 'asked'))
  return ok({ erasure: erasure.id })
}
