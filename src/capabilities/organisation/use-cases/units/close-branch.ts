import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CloseBranch } from '../../contract/units.ts'
import { mayCloseBranch } from '../../rules/unit-tree.ts'
import { changeBranch, lockTrees } from '../../store/units.ts'
import { livesOfBranches } from './lives.ts'

export const closeBranch: UseCase<typeof CloseBranch> = async (cx, { branch: code, on }) => {
  const { branches } = await lockTrees(cx.tx)
  const branch = branches.find((one) => one.code === code)
  if (!branch) return no('branch-not-found')
  if (branch.closedOn !== null) return no('branch-closed')
  const lifeOf = await livesOfBranches(cx, [branch])
  const allowed = mayCloseBranch(lifeOf(branch), on, cx.today)
  if (!allowed.ok) return allowed

  await changeBranch(cx.tx, branch.id, { closedOn: on })
  cx.record('branch', branch.id, { change: 'closed', on })
  return ok({})
}
