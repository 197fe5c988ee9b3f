import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReopenBranch } from '../../contract/units.ts'
import { isBranchName, mayEqual } from '../../rules/unit-tree.ts'
import { changeBranch, lockTrees } from '../../store/units.ts'

export const reopenBranch: UseCase<typeof ReopenBranch> = async (cx, { branch: code }) => {
  const { units, branches } = await lockTrees(cx.tx)
  const branch = branches.find((one) => one.code === code)
  if (!branch) return no('branch-not-found')
  if (branch.closedOn === null) return no('branch-open')
  const unit = units.find(({ id }) => id === branch.unitId) ?? null
  if (isBranchName(branches, branch.name.zh, branch.id)) return no('name-taken')
  const may = mayEqual(branches, unit, branch.id)
  if (!may.ok) return may

  await changeBranch(cx.tx, branch.id, { closedOn: null })
  cx.record('branch', branch.id, { change: 'reopened', closedBefore: branch.closedOn })
  return ok({})
}
