import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddBranch } from '../../contract/units.ts'
import { isBranchName, mayEqual } from '../../rules/unit-tree.ts'
import { saveBranches } from '../../store/organisation.ts'
import { lockTrees, unitIn } from '../../store/units.ts'

export const addBranch: UseCase<typeof AddBranch> = async (cx, { name: { zh, en }, unit: code }) => {
  const trees = await lockTrees(cx.tx)
  const unit = code === null ? null : unitIn(trees, cx.actor.reach.units, code)
  if (unit === undefined) return no('unit-not-found')
  const name = named(zh.trim(), en.trim() || null)
  if (isBranchName(trees.branches, name.zh, null)) return no('name-taken')
  const may = mayEqual(trees.branches, unit, null)
  if (!may.ok) return may

  const id = cx.newId('branch')
  const branch = { id, code: id.slice(-12), name, unitId: unit?.id ?? null }
  await saveBranches(cx.tx, [branch])
  cx.record('branch', id, { change: 'added', ...branch })
  return ok({ branch: branch.code })
}
