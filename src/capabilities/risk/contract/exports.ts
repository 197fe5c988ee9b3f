import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { controlKinds, detections, riskCategories } from '../rules/risk-point.ts'
import { gradeShape } from './access.ts'
import { Posts } from './posts.ts'
import { seers } from './roles.ts'

export const ExportPosts = exportOf(Posts)

const page = {
  page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
  /** A day that has passed: as it stood then (RSK-145). */
  asOf: Type.Optional(dayShape),
}

/** The risk points of the posts in reach with their controls, by number, 1,000 a page: the register as it is published. */
export const Register = question(
  'risk.register',
  { roles: seers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object(page),
    answer: Type.Object({
      points: Type.Array(
        Type.Object({
          no: Type.Integer(),
          unit: pairShape,
          post: pairShape,
          name: pairShape,
          manifestation: pairShape,
          cause: pairShape,
          benefits: pairShape,
          detection: orNull(oneOf(detections)),
          indicator: pairShape,
          norms: Type.Array(Type.String()),
          category: oneOf(riskCategories),
          selfGrade: orNull(gradeShape),
          grade: gradeShape,
          likelihood: Type.Integer(),
          consequence: Type.Integer(),
          controls: Type.Array(pairShape),
          head: pairShape,
          leader: pairShape,
          confirmedOn: orNull(dayShape),
        }),
      ),
      more: Type.Boolean(),
    }),
  },
)
export type RegisterLine = Static<(typeof Register)['answer']>['points'][number]
export const ExportRegister = exportOf(Register)

/** The controls of the risk points in reach, by the number of the point, 1,000 a page. */
export const Controls = question(
  'risk.controls',
  { roles: seers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object(page),
    answer: Type.Object({
      controls: Type.Array(
        Type.Object({
          no: Type.Integer(),
          post: pairShape,
          point: pairShape,
          text: pairShape,
          kind: oneOf(controlKinds),
          frequency: pairShape,
          owner: orNull(pairShape),
          checker: orNull(pairShape),
          dueOn: orNull(dayShape),
          checkedOn: orNull(dayShape),
          effective: orNull(Type.Boolean()),
        }),
      ),
      more: Type.Boolean(),
    }),
  },
)
export type ControlLine = Static<(typeof Controls)['answer']>['controls'][number]
export const ExportControls = exportOf(Controls)
