import { type Static, Type } from 'typebox'
import { orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { ownLearning } from './shapes.ts'

/** R27: warning cases like one's own work, each with why, six at most. */
export const CasesLikeMine = question('learning.cases-like-mine', ownLearning, {
  input: Type.Object({}),
  answer: Type.Object({
    cases: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        processNode: pairShape,
        minutes: Type.Integer(),
        /** The own post that it is about. */
        post: orNull(pairShape),
        /** A post of the same business that it is about. */
        alike: orNull(pairShape),
        /** It happens at a step of the own work. */
        sameNode: Type.Boolean(),
        /** Codes of risk families that it shares with the own posts. */
        families: Type.Array(Type.String()),
      }),
    ),
  }),
})
export type CasesLikeMineAnswer = Static<(typeof CasesLikeMine)['answer']>
