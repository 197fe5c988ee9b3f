import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { affirmedKinds, affirmingSides } from '../rules/affirmation.ts'
import { codeShape } from './access.ts'
import { seersAndHolders } from './roles.ts'

/** The code of a post, or the id of a process. */
const subject = Type.String({ minLength: 1, maxLength: 64 })

/** On the page; the workbook goes on. */
export const affirmationsAtMost = 500

/** Where power lists and process maps stand: those with a side that is due, or the one that is named. */
export const Affirmations = question(
  'risk.affirmations',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: Type.Optional(codeShape), process: Type.Optional(subject) }),
    answer: Type.Object({
      standing: Type.Array(
        Type.Object({
          kind: oneOf(affirmedKinds),
          of: Type.String(),
          name: pairShape,
          unit: pairShape,
          sides: Type.Array(
            Type.Object({
              side: oneOf(affirmingSides),
              affirmedOn: orNull(dayShape),
              dueOn: dayShape,
              reason: oneOf(['year', 'norm']),
              open: Type.Boolean(),
              /** Whether the reader may affirm for this side now. */
              mine: Type.Boolean(),
            }),
          ),
        }),
      ),
    }),
  },
)
export type AffirmationsAnswer = Static<(typeof Affirmations)['answer']>
export type StandingView = AffirmationsAnswer['standing'][number]

/** Affirms that a power list or a process map still says what is so: as a holder of the post, or for the unit. */
export const Affirm = verb(
  'risk.affirm',
  { roles: ['learner', 'leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({ kind: oneOf(affirmedKinds), of: subject, side: oneOf(affirmingSides) }),
    answer: Type.Object({ dueOn: dayShape }),
    refusals: ['standing-not-found', 'not-your-side', 'nothing-due', 'second-person'],
  },
)
