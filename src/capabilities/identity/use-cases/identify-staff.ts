import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { SignedIn } from '#platform/door/run.ts'
import { loadByStaffNo } from '../store/accounts.ts'
import { signedInOf } from './identify.ts'

/** Whose staff number this is, with the roles in force; for somebody at the machine itself, who holds every key of it. */
export const identifyStaff = async (tx: Tx, staffNo: string, now: Moment): Promise<SignedIn | undefined> => {
  const account = await loadByStaffNo(tx, staffNo, now)
  return account && signedInOf(tx, account, account.grants, null)
}
