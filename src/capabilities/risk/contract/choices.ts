import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { gradeShape } from './access.ts'
import { proposers } from './roles.ts'

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

/** The proposed risk points in reach that wait for the officer. */
export const Proposals = question(
  'risk.proposals',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      proposals: Type.Array(
        Type.Object({
          id: idOf('risk-point'),
          no: Type.Integer(),
          name: pairShape,
          grade: gradeShape,
          post: Type.String(),
          postName: pairShape,
        }),
      ),
    }),
  },
)
export type ProposalsAnswer = Static<(typeof Proposals)['answer']>
