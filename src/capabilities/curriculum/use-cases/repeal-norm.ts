import { repealNorm as keepRepeal } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RepealNorm } from '../contract/norms.ts'
import { listRechecks } from '../store/rechecks.ts'

export const repealNorm: UseCase<typeof RepealNorm> = async (cx, { norm, replacedBy, ...told }) => {
  const recorded = await keepRepeal(cx, norm, told, replacedBy)
  if (!recorded.ok) return recorded
  const { change } = recorded.value
  return ok({ version: change.version, again: await listRechecks(cx.tx, change, 'everything') })
}
