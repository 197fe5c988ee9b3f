import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WithdrawApproval } from '../contract/withdrawals.ts'
import { withdrawn } from '../rules/withdrawal.ts'
import { shownVersion } from '../store/case-approvals.ts'
import { keepWithdrawal, lockInUse } from '../store/withdrawals.ts'

/** CUR-38: the version that is shown, and what came before it, is no longer shown to anybody but author and officer. */
export const withdrawApproval: UseCase<typeof WithdrawApproval> = async (cx, { case: code, version, reason }) => {
  await lockInUse(cx.tx, 'case', code)
  const allowed = withdrawn({ inUse: await shownVersion(cx.tx, code), read: version, reason })
  if (!allowed.ok) return allowed
  await keepWithdrawal(cx.tx, {
    ...{ id: cx.newId('withdrawal'), kind: 'approval', code, ...allowed.value },
    ...{ personId: cx.actor.person, withdrawnOn: cx.today, withdrawnAt: cx.now },
  })
  cx.record('case', code, { 'approval-withdrawn': version, reason: allowed.value.reason })
  return ok({ withdrawn: version })
}
