import { reachesUnit } from '#kernel/reach.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { IssueUnitCodes } from '../contract/codes.ts'
import { waitingIn } from '../store/account-list.ts'
import { printCodes } from './print-codes.ts'

/**
 * IDN-9: first codes for a unit and all below it. Who holds a sensitive role is left out: the slip of the set-up stays good,
 * and a new one is asked for by name (IDN-12).
 */
export const issueUnitCodes: UseCase<typeof IssueUnitCodes> = async (cx, { unitPath }) => {
  if (!reachesUnit(cx.actor.reach, unitPath)) return no('nobody-waits')
  const waiting = (await waitingIn(cx.tx, unitPath, cx.now)).filter(({ person }) => person !== cx.actor.person)
  const alone = waiting.filter(({ sensitive }) => !sensitive)
  if (alone.length === 0) return no('nobody-waits')
  cx.looked(alone.map(({ person }) => person))
  return ok(await printCodes(cx, alone, waiting.length - alone.length))
}
