import { type Static, Type } from 'typebox'
import { bindsShape, checkedShape, citationShape } from '#capabilities/norms/contract.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { codeInput, offlineLearning } from './shapes.ts'

/** Posts are seen as decision 8 says: the own one, and those in reach; administrators see none but their own. */
const seers = ['learner', 'secretary', 'leader', 'officer', 'author', 'auditor'] as const

export const editionShape = Type.String({ pattern: '^[0-9a-f]{12}$' })

const cardShape = Type.Object({
  code: Type.String(),
  name: pairShape,
  unit: pairShape,
  grade: orNull(oneOf(['HIGH', 'MEDIUM', 'LOW'])),
  /** Changes with every change of the card, its risk points or their controls. */
  edition: editionShape,
  /** What a pack says in plain words; absent where no pack knows the post. */
  words: orNull(
    Type.Object({
      duty: pairShape,
      acts: Type.Array(pairShape),
      declare: pairShape,
      askWhom: pairShape,
      mayAsk: Type.Array(Type.Object({ question: pairShape, answer: pairShape })),
    }),
  ),
  /** When a second person compared these words with their source; nothing while one of them is not checked. */
  checked: orNull(checkedShape),
  points: Type.Array(
    Type.Object({
      no: Type.Integer(),
      name: pairShape,
      controls: Type.Array(Type.Object({ text: pairShape, frequency: pairShape })),
    }),
  ),
  citations: Type.Array(citationShape),
  /** Whether the person holds the post, and when the person confirmed which edition last. */
  own: Type.Boolean(),
  confirmed: orNull(Type.Object({ on: dayShape, edition: editionShape })),
})
export type PostCard = Static<typeof cardShape>

/** So many cards print in one go; what is beyond them follows on the next page. */
export const cardsAtOnce = 200

/** R40: the cards of the own posts, of one post, or of every post in reach to be printed in one go. */
export const PostCards = question(
  'learning.post-cards',
  { roles: seers, data: 'personal', shows: 'own-records', offline: true },
  {
    input: Type.Object({
      which: oneOf(['own', 'reach', 'one']),
      post: Type.Optional(codeInput),
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
    }),
    answer: Type.Object({ cards: Type.Array(cardShape) }),
    refusals: ['post-not-found'],
  },
)

/** R40: the holder has read this edition; once an edition. */
export const ConfirmCard = verb('learning.confirm-card', offlineLearning, {
  input: Type.Object({ post: codeInput, edition: editionShape }),
  answer: Type.Object({ confirmedOn: dayShape }),
  refusals: ['post-not-found', 'card-changed'],
})

/** R18: what may be done, as somebody at the work asks it; the nearest first. Nothing that is asked is kept. */
export const MayI = question(
  'learning.may-i',
  { roles: everyRole, data: 'internal' },
  {
    input: Type.Object({ words: Type.String({ maxLength: 60 }) }),
    answer: Type.Object({
      entries: Type.Array(
        Type.Object({
          /** The card it stands on, its post where the reader sees it. */
          card: orNull(Type.Object({ post: orNull(Type.String()), name: orNull(pairShape), askWhom: pairShape })),
          /** The lesson whose question it is. */
          lesson: orNull(Type.Object({ code: Type.String(), title: pairShape, atYourPost: pairShape })),
          /** The norm whose article it is. */
          rule: orNull(Type.Object({ code: Type.String(), title: pairShape, binds: bindsShape })),
          question: pairShape,
          answer: pairShape,
        }),
      ),
    }),
  },
)
export type MayIAnswer = Static<(typeof MayI)['answer']>
