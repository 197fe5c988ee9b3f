import { Type } from 'typebox'
import { oneOf } from '#kernel/shape.ts'
import { grades } from '../rules/grade.ts'

export const codeShape = Type.String({ minLength: 1, maxLength: 80 })
export const gradeShape = oneOf(grades)
export const placeShape = Type.Object({
  likelihood: Type.Integer({ minimum: 1, maximum: 5 }),
  consequence: Type.Integer({ minimum: 1, maximum: 5 }),
})
