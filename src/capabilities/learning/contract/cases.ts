import { type Static, Type } from 'typebox'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { caseRanks } from '../rules/case-match.ts'
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
        /** The sector it is told of; `any` fits every one. */
        sector: Type.String(),
        rank: oneOf(caseRanks),
        minutes: Type.Integer(),
        /** The own post that it is about. */
        post: orNull(pairShape),
        /** A post of the same business that it is about. */
        alike: orNull(pairShape),
        /** It happens at a step of the own work. */
        sameNode: Type.Boolean(),
        /** It is told of somebody of the own rank. */
        sameRank: Type.Boolean(),
        /** Codes of risk families that it shares with the own posts. */
        families: Type.Array(Type.String()),
      }),
    ),
  }),
})
export type CasesLikeMineAnswer = Static<(typeof CasesLikeMine)['answer']>
