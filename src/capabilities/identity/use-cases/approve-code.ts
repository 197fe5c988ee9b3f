import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ApproveCode } from '../contract/codes.ts'
import { approval } from '../rules/second-person.ts'
import { accountOf } from '../store/account-list.ts'
import { decideRequest, loadRequest } from '../store/codes.ts'
import { rolesOn } from '../store/grants.ts'
import { printCodes } from './print-codes.ts'

/** IDN-12: the second person is another one than the first and than the one who gets the code, and prints it. */
export const approveCode: UseCase<typeof ApproveCode> = async (cx, { request: id }) => {
  const request = await loadRequest(cx.tx, id, cx.now)
  const account = request && (await accountOf(cx.tx, request.personId, cx.now))
  if (!request || !account || account.shut) return no('request-not-found')
  const asked = {
    askedBy: request.askedBy,
    subject: request.personId,
    subjectRoles: await rolesOn(cx.tx, request.personId, cx.today),
  }
  const answer = approval(cx.actor, asked)
  if (answer !== 'may') return no(answer)
  cx.looked([request.personId])
  await decideRequest(cx.tx, id, { outcome: 'approved', decidedBy: cx.actor.person, decidedAt: cx.now })
  return ok(await printCodes(cx, [account]))
}
