import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RevokeToken } from '../contract/source-systems.ts'
import { changeSystem, lockSystem } from '../store/source-systems.ts'

/** IDN-41: takes effect with the next request; what was handed in stays. */
export const revokeToken: UseCase<typeof RevokeToken> = async (cx, { system: id }) => {
  const system = await lockSystem(cx.tx, id)
  if (system?.outcome !== 'issued') return no('system-not-found')
  if (system.revokedAt !== null) return no('already-revoked')
  await changeSystem(cx.tx, id, { revokedBy: cx.actor.person, revokedAt: cx.now })
  cx.record('source-system', id, { revoked: true })
  return ok({ revoked: true })
}
