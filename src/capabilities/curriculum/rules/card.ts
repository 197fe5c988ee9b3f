import { type Static, Type } from 'typebox'
import { pairShape } from '#kernel/shape.ts'
import { codeShape, versionShape } from './lesson.ts'

/**
 * R40, R18: what a holder of one post should know by heart, in plain words; its code is the code of the post. What can go
 * wrong and what is checked comes from the register and is not repeated here.
 */
export const cardShape = Type.Object({
  code: codeShape,
  version: versionShape,
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape, { minItems: 1 }),
  duty: pairShape,
  acts: Type.Array(pairShape, { minItems: 1, maxItems: 5 }),
  declare: pairShape,
  askWhom: pairShape,
  mayAsk: Type.Array(Type.Object({ question: pairShape, answer: pairShape }), { maxItems: 12 }),
})
export type Card = Static<typeof cardShape>
