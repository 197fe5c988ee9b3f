import { type Static, Type } from 'typebox'
import { oneOf, pairShape } from '#kernel/shape.ts'
import { grades } from '../rules/grade.ts'

export const codeShape = Type.String({ minLength: 1, maxLength: 80 })
export const gradeShape = oneOf(grades)
export const placeShape = Type.Object({
  likelihood: Type.Integer({ minimum: 1, maximum: 5 }),
  consequence: Type.Integer({ minimum: 1, maximum: 5 }),
})
/** RSK-142: the template from which something came, in the version of then. */
export const originShape = Type.Object({
  name: pairShape,
  version: Type.String(),
  /** Somebody has compared it with such a post, or such work. */
  checked: Type.Boolean(),
})
export type Origin = Static<typeof originShape>
