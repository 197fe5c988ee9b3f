import { type Static, Type } from 'typebox'
import { bindsShape, notInForceShape } from '#capabilities/norms/contract.ts'
import { orNull, pairShape } from '#kernel/shape.ts'

/** An article that content may rest on, under its reference. */
export const citableShape = Type.Object({
  reference: Type.String(),
  title: pairShape,
  paraphrase: orNull(pairShape),
  binds: bindsShape,
  notInForce: notInForceShape,
})
export type Citable = Static<typeof citableShape>
