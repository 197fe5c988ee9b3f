import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { KeepCheckpoint } from '../contract/copies.ts'
import { saveCopy } from '../store/copies.ts'
import { loadTree } from '../store/tree.ts'

/** LDG-16: says which checkpoint it was, so that what comes back later can be compared. */
export const keepCheckpoint: UseCase<typeof KeepCheckpoint> = async (cx, { keeper, form }) => {
  const { newest } = await loadTree(cx.tx)
  if (newest === undefined) return no('no-checkpoint')
  const { size, root } = newest
  const id = cx.newId('checkpoint-copy')
  const given = { id, size, root: Buffer.from(root), keeper: keeper.trim(), form }
  await saveCopy(cx.tx, { ...given, givenBy: cx.actor.person, givenAt: cx.now })
  cx.record('checkpoint-copy', id, { size, keeper: keeper.trim(), form })
  return ok({ size })
}
