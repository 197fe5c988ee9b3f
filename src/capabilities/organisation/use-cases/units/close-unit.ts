import { countReaching } from '#capabilities/identity/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CloseUnit } from '../../contract/units.ts'
import { mayClose } from '../../rules/unit-tree.ts'
import { changeUnit, lifeIn, lockTrees, unitIn } from '../../store/units.ts'

export const closeUnit: UseCase<typeof CloseUnit> = async (cx, { unit: code, on }) => {
  const trees = await lockTrees(cx.tx)
  const unit = unitIn(trees, cx.actor.reach.units, code)
  if (!unit) return no('unit-not-found')
  if (unit.closedOn !== null) return no('unit-closed')
  const life = {
    ...(await lifeIn(cx.tx, unit, cx.today)),
    roles: await countReaching(cx.tx, { unitPath: unit.path, branch: null }, cx.today, cx.now),
  }
  const allowed = mayClose(unit, trees, life, on, cx.today)
  if (!allowed.ok) return allowed

  await changeUnit(cx.tx, unit.id, { closedOn: on })
  cx.record('unit', unit.id, { change: 'closed', on })
  return ok({})
}
