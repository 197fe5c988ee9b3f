import { setBranchReach } from '#capabilities/identity/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetBranchUnit } from '../../contract/units.ts'
import { mayEqual } from '../../rules/unit-tree.ts'
import { changeBranch, lockTrees, unitIn } from '../../store/units.ts'

/** Decision 6: the reach of those who have the branch follows at once, each role a fact of its own. */
export const setBranchUnit: UseCase<typeof SetBranchUnit> = async (cx, { branch: code, unit: unitCode }) => {
  const trees = await lockTrees(cx.tx)
  const branch = trees.branches.find((one) => one.code === code)
  if (!branch) return no('branch-not-found')
  if (branch.closedOn !== null) return no('branch-closed')
  const unit = unitCode === null ? null : unitIn(trees, cx.actor.reach.units, unitCode)
  if (unit === undefined) return no('unit-not-found')
  const may = mayEqual(trees.branches, unit, branch.id)
  if (!may.ok) return may

  const unitPath = unit?.path ?? null
  const grants = await setBranchReach(cx.tx, branch.id, unitPath, cx.today, cx.now)
  if (!grants) return no('role-waits')
  await changeBranch(cx.tx, branch.id, { unitId: unit?.id ?? null })
  cx.record('branch', branch.id, { change: 'unit', unit: unit?.id ?? null, before: branch.unitId })
  for (const grant of grants) cx.record('role-grant', grant, { change: 'reach', branch: branch.id, unitPath })
  return ok({ secretaries: grants.length })
}
