import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question } from '#kernel/verb.ts'

/**
 * R68: what the roster and the roles say of the person who asks, party data among it; nobody else is in it, so there is
 * nobody to tell of a look.
 */
export const OwnRecord = question(
  'organisation.own-record',
  { roles: everyRole, data: 'sensitive', shows: 'own-records', ownDevice: true },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** Nothing for whoever has an account and is on no roster. */
      roster: orNull(
        Type.Object({
          staffNo: Type.String(),
          name: Type.String(),
          unit: pairShape,
          branch: orNull(pairShape),
          /** Kept is who is a member; of anybody else nothing, whatever a roster told. */
          partyMember: orNull(Type.Boolean()),
          joinedOn: orNull(dayShape),
        }),
      ),
      /** The newest first. */
      posts: Type.Array(
        Type.Object({
          /** Nothing, where the post was held in a unit beyond reach. */
          name: orNull(pairShape),
          unit: orNull(pairShape),
          concurrent: Type.Boolean(),
          fromOn: dayShape,
          lastOn: orNull(dayShape),
        }),
      ),
      absences: Type.Array(Type.Object({ fromOn: dayShape, lastOn: dayShape })),
      /** Those that were granted, ended ones too; one line for places that were granted together. */
      roles: Type.Array(
        Type.Object({
          grants: Type.Array(idOf('role-grant')),
          role: oneOf(everyRole),
          reach: Type.Array(pairShape),
          fromOn: dayShape,
          lastOn: orNull(dayShape),
          ended: Type.Boolean(),
        }),
      ),
      /** Roles proposed for oneself, whatever became of them; not by whom, and no words of others, which may name somebody. */
      proposals: Type.Array(
        Type.Object({
          role: oneOf(everyRole),
          reach: Type.Array(pairShape),
          fromOn: dayShape,
          lastOn: dayShape,
          proposedAt: momentShape,
          outcome: orNull(oneOf(['granted', 'refused', 'withdrawn', 'lapsed'])),
        }),
      ),
    }),
  },
)
export type OwnRecordAnswer = Static<(typeof OwnRecord)['answer']>
