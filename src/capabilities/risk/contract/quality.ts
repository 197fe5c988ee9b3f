import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { likenessAnswers } from '../rules/likeness-answer.ts'
import { codeShape } from './access.ts'

const atPost = { post: codeShape, postName: pairShape, unit: pairShape }

const sideShape = Type.Object({
  id: idOf('risk-point'),
  no: Type.Integer(),
  name: pairShape,
  ...atPost,
  /** The wording, cut where it is the same as the other one. */
  passages: Type.Array(Type.Object({ text: Type.String(), same: Type.Boolean() })),
})

/** Whether the register speaks of its own posts: look-alikes, points held by study alone, names that say no deed. */
export const Quality = question(
  'risk.quality',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      /** The posts of one unit alone; a pair is told where one side stands there. */
      unit: Type.Optional(codeShape),
    }),
    answer: Type.Object({
      /** Risk points that were compared, of how many posts; a register beyond the bound is compared in part. */
      compared: Type.Integer(),
      posts: Type.Integer(),
      whole: Type.Boolean(),
      /** How many there are of each list, of which the first are told. */
      all: Type.Object({ pairs: Type.Integer(), educationOnly: Type.Integer(), unclear: Type.Integer() }),
      /** At most fifty, those nobody has answered first. */
      pairs: Type.Array(
        Type.Object({
          a: sideShape,
          b: sideShape,
          /** Hundredths of the shorter text that stand in the other one too. */
          share: Type.Integer(),
          /** Somebody asked that they be one. */
          shared: Type.Boolean(),
          answer: orNull(Type.Object({ answer: oneOf(likenessAnswers), reason: Type.String(), on: dayShape })),
        }),
      ),
      map: Type.Array(Type.Object({ post: codeShape, name: pairShape, x: Type.Integer(), y: Type.Integer() })),
      /** Points whose only controls are study, pledges and films, at most 100. */
      educationOnly: Type.Array(
        Type.Object({
          id: idOf('risk-point'),
          no: Type.Integer(),
          name: pairShape,
          ...atPost,
          control: pairShape,
          instead: orNull(pairShape),
        }),
      ),
      /** Names that say no deed, at most 100. */
      unclear: Type.Array(
        Type.Object({
          no: Type.Integer(),
          name: pairShape,
          ...atPost,
          fault: oneOf(['no-deed', 'too-short', 'too-long', 'broken', 'missing', 'result'] as const),
        }),
      ),
    }),
  },
)
export type QualityAnswer = Static<(typeof Quality)['answer']>

/** Says what becomes of two risk points that are worded alike: both posts add an example, or it is fine, with a reason. */
export const SettleLikeness = verb(
  'risk.settle-likeness',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({
      a: idOf('risk-point'),
      b: idOf('risk-point'),
      answer: oneOf(likenessAnswers),
      reason: Type.String({ maxLength: 400 }),
    }),
    answer: Type.Object({ answer: oneOf(likenessAnswers) }),
    refusals: ['risk-point-not-found', 'reason-missing', 'names-a-person'],
  },
)
