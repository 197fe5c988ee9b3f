import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import type { RenameUnit } from '../../contract/units.ts'
import { mayStand } from '../../rules/unit-tree.ts'
import { changeUnit, lockTrees, unitIn } from '../../store/units.ts'

export const renameUnit: UseCase<typeof RenameUnit> = async (cx, { unit: code, kind, name: { zh, en } }) => {
  const trees = await lockTrees(cx.tx)
  const unit = unitIn(trees, cx.actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  if (unit.closedOn !== null) return no('unit-closed')
  const name = named(zh.trim(), en.trim() || null)
  const above = trees.units.find(({ id }) => id === unit.parentId) ?? null
  const stands = mayStand(trees.units, above, name.zh, unit.id)
  // An open unit stands below an open one.
  if (!stands.ok) return no('name-taken')

  await changeUnit(cx.tx, unit.id, { name, kind })
  cx.record('unit', unit.id, { change: 'renamed', name, kind, before: { name: unit.name, kind: unit.kind } })
  return ok({})
}
