import { isAwaitedBelow } from '#capabilities/identity/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { MoveUnit } from '../../contract/units.ts'
import { childPath, labelBelow, type Unit } from '../../rules/organisation.ts'
import { mayMove } from '../../rules/unit-tree.ts'
import { changeUnit, isImportOpen, lockTrees, movePaths, noteMove, type UnitMove, unitIn } from '../../store/units.ts'

/** What others make of it that a unit stands elsewhere, in the same transaction, once every path is written anew. */
export type UnitMoved = (tx: Tx, move: UnitMove) => Promise<void>

export const moveUnit =
  (followers: readonly UnitMoved[]): UseCase<typeof MoveUnit> =>
  async (cx, input) => {
    const trees = await lockTrees(cx.tx)
    const unit = unitIn(trees, cx.actor.reach.units, input.unit)
    const above = unitIn(trees, cx.actor.reach.units, input.below)
    if (!unit || !above) return no('unit-not-found')
    const allowed = mayMove(trees.units, unit, above)
    if (!allowed.ok) return allowed
    if (await isAwaitedBelow(cx.tx, unit.path, cx.now)) return no('role-waits')
    if (await isImportOpen(cx.tx, cx.now)) return no('import-open')

    const beside = trees.units.filter(({ parentId }) => parentId === above.id).map(({ path }) => path)
    const left = trees.units.find(({ id }) => id === unit.parentId)
    const move = { pathBefore: unit.path, pathAfter: childPath(above.path, beside, above.freedLabel) }
    await movePaths(cx.tx, move)
    await changeUnit(cx.tx, unit.id, { parentId: above.id })
    if (left) await changeUnit(cx.tx, left.id, { freedLabel: labelFreed(left, unit) })
    await noteMove(cx.tx, move, cx.today, cx.now)
    for (const follow of followers) await follow(cx.tx, move)
    cx.record('unit', unit.id, { change: 'moved', below: above.id, before: unit.parentId, ...move })
    return ok({ before: left?.code ?? '' })
  }

/** The path that it leaves stays its own. */
const labelFreed = (left: Unit, unit: Unit): number => Math.max(left.freedLabel, labelBelow(left.path, unit.path))
