import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import type { RenameBranch } from '../../contract/units.ts'
import { isBranchName } from '../../rules/unit-tree.ts'
import { changeBranch, lockTrees } from '../../store/units.ts'

export const renameBranch: UseCase<typeof RenameBranch> = async (cx, { branch: code, name: { zh, en } }) => {
  const { branches } = await lockTrees(cx.tx)
  const branch = branches.find((one) => one.code === code)
  if (!branch) return no('branch-not-found')
  if (branch.closedOn !== null) return no('branch-closed')
  const name = named(zh.trim(), en.trim() || null)
  if (isBranchName(branches, name.zh, branch.id)) return no('name-taken')

  await changeBranch(cx.tx, branch.id, { name })
  cx.record('branch', branch.id, { change: 'renamed', name, before: branch.name })
  return ok({})
}
