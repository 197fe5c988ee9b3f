import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReopenUnit } from '../../contract/units.ts'
import { mayStand } from '../../rules/unit-tree.ts'
import { changeUnit, lockTrees, unitIn } from '../../store/units.ts'

export const reopenUnit: UseCase<typeof ReopenUnit> = async (cx, { unit: code }) => {
  const trees = await lockTrees(cx.tx)
  const unit = unitIn(trees, cx.actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  if (unit.closedOn === null) return no('unit-open')
  const above = trees.units.find(({ id }) => id === unit.parentId) ?? null
  const stands = mayStand(trees.units, above, unit.name.zh, unit.id)
  if (!stands.ok) return stands

  await changeUnit(cx.tx, unit.id, { closedOn: null })
  cx.record('unit', unit.id, { change: 'reopened', closedBefore: unit.closedOn })
  return ok({})
}
