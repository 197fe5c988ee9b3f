import { type Static, Type } from 'typebox'
import { pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

const count = Type.Integer()

/** How far the five steps of the first run are; counts only. */
export const SetUpSteps = question(
  'dashboards.set-up-steps',
  { roles: ['system-administrator'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      organisation: pairShape,
      /** How many of the administrators have signed in, and how many there are. */
      administrators: Type.Object({ signedIn: count, all: count }),
      people: count,
      posts: count,
      points: count,
      /** Risk points that wait to be confirmed. */
      proposed: count,
      /** Rows of lists that are begun and wait (ORG-30): of the roster, and of posts and what belongs to them. */
      waiting: Type.Object({ roster: count, posts: count }),
      /** Whether somebody is an officer, to whom risk points and ceilings are left by now. */
      leftToOfficers: Type.Boolean(),
      /** Whether somebody set them. */
      ceilings: Type.Object({ set: Type.Boolean(), other: count }),
      /** Checkpoints given away, and whether there is a backup. */
      copies: count,
      backedUp: Type.Boolean(),
    }),
  },
)
export type SetUpStepsAnswer = Static<(typeof SetUpSteps)['answer']>
