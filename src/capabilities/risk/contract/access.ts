import { Type } from 'typebox'
import { oneOf } from '#kernel/shape.ts'
import type { Role } from '#kernel/verb.ts'
import { grades } from '../rules/grade.ts'

/** Who sees posts, risk points, controls and grades of others (decision 8). */
export const seers: readonly Role[] = ['secretary', 'leader', 'officer', 'author', 'auditor']

/** Besides them, everybody sees the own post. */
export const seersAndHolders: readonly Role[] = [...seers, 'learner']

export const codeShape = Type.String({ minLength: 1, maxLength: 80 })
export const gradeShape = oneOf(grades)
export const placeShape = Type.Object({
  likelihood: Type.Integer({ minimum: 1, maximum: 5 }),
  consequence: Type.Integer({ minimum: 1, maximum: 5 }),
})
