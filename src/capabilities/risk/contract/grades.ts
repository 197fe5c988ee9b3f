import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { orNull } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { codeShape, gradeShape } from './access.ts'
import { confirmers } from './roles.ts'

const reasonShape = Type.String({ maxLength: 400 })

/** How the unit of a post sees its risk, said by its head with a reason without names (RSK-137). */
export const SaySelfGrade = verb(
  'risk.say-self-grade',
  { roles: ['leader'], data: 'internal' },
  {
    input: Type.Object({ post: codeShape, grade: gradeShape, reason: reasonShape }),
    answer: Type.Object({ grade: gradeShape }),
    refusals: ['post-not-found', 'not-your-unit', 'reason-missing', 'names-a-person'],
  },
)

/** Agrees to the grade that somebody else gave to a post; from then it counts (RSK-136). */
export const ConfirmGrade = verb(
  'risk.confirm-grade',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ grading: idOf('grading') }),
    answer: Type.Object({ grade: gradeShape, total: orNull(Type.Integer()) }),
    refusals: ['grading-not-found', 'own-proposal', 'not-your-step', 'other-method', 'validity-wrong'],
  },
)

/** Turns the grade down that somebody else gave to a post, with a reason without names; the one in force stays. */
export const ReturnGrade = verb(
  'risk.return-grade',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ grading: idOf('grading'), reason: reasonShape }),
    answer: Type.Object({ grade: gradeShape }),
    refusals: ['grading-not-found', 'own-proposal', 'not-your-step', 'reason-missing', 'names-a-person'],
  },
)
