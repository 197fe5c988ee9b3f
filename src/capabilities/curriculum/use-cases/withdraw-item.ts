import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WithdrawItem } from '../contract/withdrawals.ts'
import { withdrawn } from '../rules/withdrawal.ts'
import { keepWithdrawal, lockInUse, takeOutOfUse } from '../store/withdrawals.ts'
import { tellRegister } from './tell-register.ts'

/** CUR-37: what was done and begun keeps its version; nobody is given it any more until a version comes after it. */
export const withdrawItem: UseCase<typeof WithdrawItem> = async (cx, { kind, code, version, reason }) => {
  const allowed = withdrawn({ inUse: await lockInUse(cx.tx, kind, code), read: version, reason })
  if (!allowed.ok) return allowed
  await keepWithdrawal(cx.tx, {
    ...{ id: cx.newId('withdrawal'), kind, code, ...allowed.value },
    ...{ personId: cx.actor.person, withdrawnOn: cx.today, withdrawnAt: cx.now },
  })
  await takeOutOfUse(cx.tx, kind, code)
  if (kind === 'lesson') await tellRegister(cx.tx, [code], cx.timeZone)
  cx.record(kind, code, { withdrawn: version, reason: allowed.value.reason })
  return ok({ withdrawn: version })
}
