import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ApproveCases } from '../contract/items.ts'
import { approve } from '../rules/case-approval.ts'
import { type CaseApproval, keepApprovals, loadApprovable } from '../store/case-approvals.ts'

/** CUR-31: all of them or none. */
export const approveCases: UseCase<typeof ApproveCases> = async (cx, { cases }) => {
  const approvals: CaseApproval[] = []
  for (const { code, version } of cases) {
    const found = await loadApprovable(cx.tx, code)
    if (!found) return no('item-not-found')
    const level = approve(found, version)
    if (!level.ok) return level
    if (approvals.some((one) => one.code === code)) return no('already-approved')
    approvals.push({
      ...{ code, version, anonymisation: level.value },
      ...{ personId: cx.actor.person, approvedOn: cx.today, approvedAt: cx.now },
    })
  }
  await keepApprovals(cx.tx, approvals)
  for (const { code, version, anonymisation } of approvals)
    cx.record('case', code, { approved: version, anonymisation })
  return ok({ approved: approvals.length })
}
