import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, type Role } from '#kernel/verb.ts'
import { edgeKinds } from '../rules/edge.ts'

/** Whoever sees a post of others, and whoever holds it; authors see posts without their holders. */
const readers: readonly Role[] = ['learner', 'secretary', 'leader', 'officer', 'auditor']

const input = Type.Object({ post: Type.String({ minLength: 1, maxLength: 80 }), on: Type.Optional(dayShape) })

/**
 * R10: who holds a post, on any day: colleagues of the own crew, members of the branch, people of the own units or in
 * reach; to auditors codes stand for names. At most 200 by name.
 */
export const PostHolders = question(
  'responsibility.post-holders',
  {
    roles: readers,
    data: 'personal',
    shows: 'holders',
    look: { zh: '看了谁在一个岗位，你在里面', en: 'Saw who holds a post; you are among them' },
    asksPurpose: ['officer'],
  },
  {
    input,
    answer: Type.Object({
      on: dayShape,
      post: pairShape,
      unit: pairShape,
      holders: Type.Array(
        Type.Object({
          /** A name, or the code of this year. */
          who: Type.String(),
          unit: pairShape,
          fromOn: dayShape,
          toOn: orNull(dayShape),
        }),
      ),
      /** Codes stand for names. */
      codes: Type.Boolean(),
      /** There are more than are listed. */
      more: Type.Boolean(),
    }),
    refusals: ['post-not-found'],
  },
)
export type PostHoldersAnswer = Static<(typeof PostHolders)['answer']>

/**
 * R10, R14: who answers for a post, on any day, from the nearest to the head of the whole, then the portfolios and areas it
 * is in. As the division of work, this is published to whoever it concerns.
 */
export const PostAnswers = question(
  'responsibility.post-answers',
  { roles: readers, data: 'internal', shows: 'letters' },
  {
    input,
    answer: Type.Object({
      on: dayShape,
      edges: Type.Array(
        Type.Object({
          kind: oneOf(edgeKinds),
          leader: Type.String(),
          about: pairShape,
          unit: pairShape,
          /** For this very post, and not for a unit. */
          ofPost: Type.Boolean(),
          fromOn: dayShape,
        }),
      ),
    }),
    refusals: ['post-not-found'],
  },
)
export type PostAnswersAnswer = Static<(typeof PostAnswers)['answer']>
