import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { BlockAccount } from '../contract/codes.ts'
import { setBlocked } from '../store/accounts.ts'

/** IDN-11: a shut account is out at its next request, on every device. */
export const blockAccount: UseCase<typeof BlockAccount> = async (cx, { person, blocked }) => {
  if (person === cx.actor.person) return no('own-account')
  if (!(await setBlocked(cx.tx, person, blocked ? cx.now : null))) return no('person-not-found')
  cx.looked([person])
  cx.record('account', person, { blocked })
  return ok({ blocked })
}
