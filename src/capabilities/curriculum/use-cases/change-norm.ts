import { changeNorm as keepChangedNorm, touchedReferences } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeNorm } from '../contract/norms.ts'
import { listRechecks } from '../store/rechecks.ts'
import { hasAnchorTwice, writtenNorm } from './write-norm.ts'

export const changeNorm: UseCase<typeof ChangeNorm> = async (cx, { over, ...input }) => {
  const norm = writtenNorm(input)
  if (hasAnchorTwice(norm)) return no('anchor-twice')
  const recorded = await keepChangedNorm(cx, norm, { ...input, over })
  if (!recorded.ok) return recorded
  const { change, touched } = recorded.value
  const again = await listRechecks(cx.tx, change, touchedReferences(norm.code, touched))
  return ok({ version: change.version, again })
}
