import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddUnit } from '../../contract/units.ts'
import { childPath } from '../../rules/organisation.ts'
import { mayStand } from '../../rules/unit-tree.ts'
import { saveUnits } from '../../store/organisation.ts'
import { lockTrees, unitIn } from '../../store/units.ts'

export const addUnit: UseCase<typeof AddUnit> = async (cx, input) => {
  const trees = await lockTrees(cx.tx)
  const above = unitIn(trees, cx.actor.reach.units, input.above)
  if (!above) return no('unit-not-found')
  const name = named(input.name.zh.trim(), input.name.en.trim() || null)
  const stands = mayStand(trees.units, above, name.zh, null)
  if (!stands.ok) return stands

  const id = cx.newId('unit')
  const beside = trees.units.filter(({ parentId }) => parentId === above.id).map(({ path }) => path)
  const unit = {
    ...{ id, code: id.slice(-12), name, kind: input.kind, parentId: above.id },
    path: childPath(above.path, beside, above.freedLabel),
  }
  await saveUnits(cx.tx, [unit])
  cx.record('unit', id, { change: 'added', ...unit })
  return ok({ unit: unit.code })
}
