import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CloseUnit } from '../../contract/units.ts'
import { mayClose } from '../../rules/unit-tree.ts'
import { changeUnit, lockTrees, unitIn } from '../../store/units.ts'
import { livesOfUnits } from './lives.ts'

export const closeUnit: UseCase<typeof CloseUnit> = async (cx, { unit: code, on }) => {
  const trees = await lockTrees(cx.tx)
  const unit = unitIn(trees, cx.actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  if (unit.closedOn !== null) return no('unit-closed')
  const lifeOf = await livesOfUnits(cx, [unit])
  const allowed = mayClose(unit, trees, lifeOf(unit), on, cx.today)
  if (!allowed.ok) return allowed

  await changeUnit(cx.tx, unit.id, { closedOn: on })
  cx.record('unit', unit.id, { change: 'closed', on })
  return ok({})
}
