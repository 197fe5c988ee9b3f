import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** On the page; the workbook goes on. */
export const systemsAtMost = 200

/**
 * Systems of others that hand something in by a token: those that wait, those that work, and those that ended within a
 * year, by name; and for whoever asks for one the units to choose from. A token itself is in no answer.
 */
export const SourceSystems = question(
  'organisation.source-systems',
  {
    roles: ['auditor', 'system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'internal',
    shows: 'accounts',
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      systems: Type.Array(
        Type.Object({
          system: idOf('source-system'),
          name: Type.String(),
          unit: pairShape,
          reason: Type.String(),
          standing: oneOf(['waiting', 'live', 'revoked', 'over']),
          lastOn: dayShape,
          lapsesAt: momentShape,
          usedOn: orNull(dayShape),
          mayApprove: Type.Boolean(),
          /** It is the own request, which can be taken back and not approved. */
          own: Type.Boolean(),
        }),
      ),
      units: orNull(Type.Array(Type.Object({ path: Type.String(), name: pairShape }))),
    }),
  },
)
export type SourceSystemsAnswer = Static<(typeof SourceSystems)['answer']>
export type SystemLine = SourceSystemsAnswer['systems'][number]
