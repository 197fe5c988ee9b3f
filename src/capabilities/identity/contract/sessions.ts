import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'

/** Where the person is signed in, and how the person may sign in. */
export const OwnSessions = question(
  'identity.own-sessions',
  { roles: everyRole, data: 'personal', shows: 'own-records' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      passwordChosenAt: orNull(momentShape),
      sessions: Type.Array(
        Type.Object({
          id: idOf('session'),
          openedAt: momentShape,
          seenAt: momentShape,
          endsAt: momentShape,
          openedBy: oneOf(['password', 'code', 'passkey', 'pin', 'demo']),
          browser: Type.String(),
          present: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type OwnSession = Static<(typeof OwnSessions)['answer']>['sessions'][number]

export const EndSession = verb(
  'identity.end-session',
  { roles: everyRole, data: 'personal' },
  {
    input: Type.Object({ session: idOf('session') }),
    answer: Type.Object({ ended: Type.Boolean() }),
    refusals: ['session-not-found'],
  },
)

/** Ends every session of the person but the present one. */
export const EndOtherSessions = verb(
  'identity.end-other-sessions',
  { roles: everyRole, data: 'personal' },
  { input: Type.Object({}), answer: Type.Object({ ended: Type.Integer() }) },
)
