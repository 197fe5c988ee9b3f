import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf } from '#kernel/shape.ts'
import { type Role, verb } from '#kernel/verb.ts'
import { systemRights } from '../rules/source-system.ts'

const keepers: readonly Role[] = ['system-administrator', 'security-administrator']
const systemShape = Type.Object({ system: idOf('source-system') })

/** Names a system of others, with one right, a reach and a last day; a second person then issues its token. */
export const AskToken = verb(
  'identity.ask-token',
  { roles: ['system-administrator'], data: 'internal', ownDevice: true },
  {
    input: Type.Object({
      name: Type.String({ minLength: 2, maxLength: 60, pattern: '\\S.*\\S' }),
      may: oneOf(systemRights),
      unitPath: Type.String({ maxLength: 200 }),
      /** The last day on which it works. */
      lastOn: dayShape,
      reason: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S.*\\S' }),
    }),
    answer: Type.Object({ system: idOf('source-system'), lapsesAt: momentShape }),
    refusals: ['unit-not-found', 'unit-closed', 'period-wrong', 'period-too-long', 'name-taken'],
  },
)

/** The second person approves and is shown the token, this once. */
export const ApproveToken = verb(
  'identity.approve-token',
  { roles: ['security-administrator'], data: 'internal', ownDevice: true, once: true },
  {
    input: systemShape,
    answer: Type.Object({ name: Type.String(), lastOn: dayShape, token: Type.String() }),
    refusals: ['system-not-found', 'own-request', 'other-role', 'lapsed', 'decided', 'place-gone'],
  },
)

export const DeclineToken = verb(
  'identity.decline-token',
  { roles: keepers, data: 'internal' },
  {
    input: systemShape,
    answer: Type.Object({ outcome: oneOf(['refused', 'withdrawn']) }),
    refusals: ['system-not-found', 'decided'],
  },
)

/** Ends a token with the next request. */
export const RevokeToken = verb(
  'identity.revoke-token',
  { roles: keepers, data: 'internal' },
  {
    input: systemShape,
    answer: Type.Object({ revoked: Type.Boolean() }),
    refusals: ['system-not-found', 'already-revoked'],
  },
)
