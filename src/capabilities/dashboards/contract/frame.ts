import { type Static, Type } from 'typebox'
import { oneOf, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** How much waits for the one who asks, by section of the navigation. */
export const Waiting = question(
  'dashboards.waiting',
  { roles: ['learner', 'officer'], data: 'personal', shows: 'own-records' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      today: Type.Integer(),
      risk: Type.Integer(),
      plan: Type.Integer(),
      supervision: Type.Integer(),
    }),
  },
)

/** What a word finds within reach, at most twenty things. */
export const Search = question(
  'dashboards.search',
  { roles: ['learner', 'secretary', 'leader', 'officer', 'author', 'auditor'], data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ text: Type.String({ minLength: 1, maxLength: 60 }) }),
    answer: Type.Object({
      found: Type.Array(
        Type.Object({
          kind: oneOf(['post', 'unit', 'lesson', 'case']),
          title: pairShape,
          /** The unit of a post; absent elsewhere. */
          unit: Type.Union([pairShape, Type.Null()]),
          path: Type.String(),
        }),
      ),
    }),
  },
)
export type SearchAnswer = Static<(typeof Search)['answer']>
