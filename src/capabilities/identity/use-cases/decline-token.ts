import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DeclineToken } from '../contract/source-systems.ts'
import { changeSystem, lockSystem } from '../store/source-systems.ts'

/** Whoever asked takes it back; anybody else refuses it. */
export const declineToken: UseCase<typeof DeclineToken> = async (cx, { system: id }) => {
  const system = await lockSystem(cx.tx, id)
  if (!system) return no('system-not-found')
  if (system.outcome !== null) return no('decided')
  const outcome = system.askedBy === cx.actor.person ? 'withdrawn' : 'refused'
  await changeSystem(cx.tx, id, { outcome, decidedBy: cx.actor.person, decidedAt: cx.now })
  cx.record('source-system', id, { outcome })
  return ok({ outcome })
}
