import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { IssueCode } from '../contract/codes.ts'
import { mayAsk } from '../rules/second-person.ts'
import { accountOf } from '../store/account-list.ts'
import { hasOpenRequest, hasSecondPerson, saveRequest } from '../store/codes.ts'
import { rolesOn } from '../store/grants.ts'
import { lapseAt, printCodes } from './print-codes.ts'

/**
 * IDN-12: an administrator can hand out a new code and never sets a password. For a sensitive role the code waits until
 * a security administrator approves and prints it; only while none of them has ever signed in, after the set-up, can
 * there be no second person.
 */
export const issueCode: UseCase<typeof IssueCode> = async (cx, { person }) => {
  if (person === cx.actor.person) return no('own-account')
  const account = await accountOf(cx.tx, person, cx.now)
  if (!account || !mayAsk(cx.actor.roles, await rolesOn(cx.tx, person, cx.today))) return no('person-not-found')
  cx.looked([person])
  if (account.shut) return no('account-closed')
  if (!account.sensitive || !(await hasSecondPerson(cx.tx, 'security-administrator', cx.now)))
    return ok({ kind: 'printed', printed: await printCodes(cx, [account]) })

  if (await hasOpenRequest(cx.tx, person, cx.now)) return no('already-asked')
  const until = lapseAt(cx.now)
  await saveRequest(cx.tx, {
    id: cx.newId('code-request'),
    personId: person,
    askedBy: cx.actor.person,
    askedAt: cx.now,
    lapsesAt: until,
    outcome: null,
    decidedBy: null,
    decidedAt: null,
  })
  cx.record('account', person, { codeAsked: until })
  return ok({ kind: 'asked', until })
}
