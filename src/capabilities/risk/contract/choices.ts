import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { needs } from '../rules/confirmation.ts'
import { lacks } from '../rules/lacking.ts'
import { changeKinds } from '../rules/point-change.ts'
import { codeShape, gradeShape } from './access.ts'
import { confirmers, proposers } from './roles.ts'

/** What the forms of a risk point offer: posts in reach, kinds of risk in use, lessons the register knows. */
export const Choices = question(
  'risk.choices',
  { roles: proposers, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape })),
      families: Type.Array(Type.String()),
      lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape, families: Type.Array(Type.String()) })),
    }),
  },
)
export type ChoicesAnswer = Static<(typeof Choices)['answer']>

/** Risk points, changes of them and grades of posts in reach that wait for a step; what waits for the reader stands first, 100 a page. */
export const Proposals = question(
  'risk.proposals',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({
      unit: Type.Optional(codeShape),
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
    }),
    answer: Type.Object({
      proposals: Type.Array(
        Type.Object({
          id: idOf('risk-point'),
          /** Counts its changes, so that a step names what was read. */
          version: Type.Integer(),
          no: Type.Integer(),
          name: pairShape,
          grade: gradeShape,
          post: Type.String(),
          postName: pairShape,
          selfGrade: orNull(gradeShape),
          /** A point that counts already waits with a change of it. */
          confirmed: Type.Boolean(),
          /** What the change is, and the grade to which it moves the point; a new point has neither. */
          change: orNull(oneOf(changeKinds)),
          moves: orNull(gradeShape),
          waits: Type.Array(oneOf(needs)),
          mine: Type.Boolean(),
          /** What it must still say before a step is taken (RSK-133). */
          lacks: Type.Array(oneOf(lacks)),
        }),
      ),
      /** The grades of posts that wait for their second person; they stand before the points. */
      grades: Type.Array(
        Type.Object({
          id: idOf('grading'),
          post: Type.String(),
          postName: pairShape,
          grade: gradeShape,
          /** The grade in force. */
          now: orNull(gradeShape),
          selfGrade: orNull(gradeShape),
          waits: oneOf(needs),
          mine: Type.Boolean(),
        }),
      ),
      /** Points and grades over all pages, and how many of them wait for the reader. */
      matching: Type.Integer(),
      mine: Type.Integer(),
    }),
  },
)
export type ProposalsAnswer = Static<(typeof Proposals)['answer']>
