import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RemoveNode } from '../contract.ts'
import { loadNode, saveNode } from '../store/key-dates.ts'

export const removeNode: UseCase<typeof RemoveNode> = async (cx, { keyDateId }) => {
  const node = await loadNode(cx.tx, keyDateId)
  if (!node || !reachesUnit(cx.actor.reach, node.unitPath)) return no('key-date-not-found')
  await saveNode(cx.tx, { ...node, removedOn: cx.today })
  cx.record('key-date', keyDateId, { removed: { on: cx.today } })
  return ok({ id: keyDateId })
}
