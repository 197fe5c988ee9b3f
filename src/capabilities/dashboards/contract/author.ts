import { type Static, Type } from 'typebox'
import { momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

const count = Type.Integer()

/** What an author keeps in order: what is in use and what is not checked, what nobody teaches yet, what learners doubt. */
export const AuthorToday = question(
  'dashboards.author-today',
  { roles: ['author'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      asOf: momentShape,
      /** In their current version. */
      content: Type.Array(
        Type.Object({
          kind: oneOf(['lesson', 'case', 'exam', 'question', 'card', 'norm']),
          count,
          /** Whose facts no person has checked yet; `null` where there is nothing to check on its own. */
          unchecked: orNull(count),
        }),
      ),
      kinds: Type.Array(Type.Object({ kind: Type.String(), lessons: count, minutes: count })),
      /** Confirmed risk points in reach without a current lesson: the high ones counted, posts with any. */
      gaps: Type.Object({
        high: count,
        highAll: count,
        posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape, missing: count })),
      }),
      /** What packs brought of things changed here and waits to be taken or left, by kind. */
      asides: Type.Array(
        Type.Object({ kind: oneOf(['lesson', 'case', 'question', 'reading', 'exam', 'card', 'norm']), count }),
      ),
      /** Those that wait for an answer. */
      doubts: Type.Object({
        count,
        newest: Type.Array(
          Type.Object({ id: Type.String(), title: orNull(pairShape), line: Type.String(), raisedAt: momentShape }),
        ),
      }),
    }),
  },
)
export type AuthorTodayAnswer = Static<(typeof AuthorToday)['answer']>
