import type { Moment } from '#kernel/day.ts'
import type { SystemSeen } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { parseSystemToken } from '../rules/source-system.ts'
import { useSystem } from '../store/source-systems.ts'
import { digestOf } from './secrets.ts'

/** IDN-41: which system a token is of at this moment; one that was revoked is of none from the next request on. */
export const identifySystem = async (tx: Tx, bearer: string, now: Moment): Promise<SystemSeen | undefined> => {
  const token = parseSystemToken(bearer)
  return token && useSystem(tx, { id: token.system, digest: digestOf(token.secret), now })
}
