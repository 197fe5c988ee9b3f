import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'

const grantedRole = oneOf(everyRole.filter((role) => role !== 'learner'))
/** Names of units and branches that a role reaches. */
const reachShape = Type.Array(pairShape)

/** On the page; the workbook goes on. */
export const rolesAtMost = { grants: 1_000, waiting: 100 } as const

/**
 * Every role in force or to come with its reach and days, what waits for a second person, and for those who propose the
 * places to choose from. An auditor reads codes instead of names.
 */
export const Roles = question(
  'organisation.roles',
  {
    roles: ['auditor', 'system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'personal',
    shows: 'accounts',
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** By name; 1,000 at most. */
      grants: Type.Array(
        Type.Object({
          /** One a place; they end together. */
          grants: Type.Array(idOf('role-grant')),
          name: Type.String(),
          role: grantedRole,
          reach: reachShape,
          fromOn: dayShape,
          /** The first day on which it no longer holds; nothing for one without an end. */
          toOn: orNull(dayShape),
          sensitive: Type.Boolean(),
          own: Type.Boolean(),
        }),
      ),
      waiting: Type.Array(
        Type.Object({
          proposal: idOf('role-proposal'),
          name: Type.String(),
          unit: pairShape,
          role: grantedRole,
          reach: reachShape,
          fromOn: dayShape,
          toOn: dayShape,
          reason: Type.String(),
          proposedBy: Type.String(),
          proposedAt: momentShape,
          lapsesAt: momentShape,
          /** Those who may approve, by name. */
          seconds: Type.Array(Type.Object({ name: Type.String(), role: grantedRole })),
          mayApprove: Type.Boolean(),
          /** It is the own proposal, which can be taken back and not approved. */
          own: Type.Boolean(),
        }),
      ),
      choices: orNull(
        Type.Object({
          units: Type.Array(Type.Object({ path: Type.String(), name: pairShape })),
          branches: Type.Array(Type.Object({ id: idOf('branch'), name: pairShape, unitPath: orNull(Type.String()) })),
        }),
      ),
    }),
  },
)
export type RolesAnswer = Static<(typeof Roles)['answer']>
export type GrantLine = RolesAnswer['grants'][number]
export type WaitingLine = RolesAnswer['waiting'][number]
