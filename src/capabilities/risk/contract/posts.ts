import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { gradingMethods } from '../rules/methods.ts'
import { dueReasons } from '../rules/review.ts'
import { codeShape, gradeShape } from './access.ts'
import { seers } from './roles.ts'

const countShape = Type.Integer()
const gapShape = Type.Object({ no: Type.Integer(), name: pairShape, post: codeShape, postName: pairShape })

/** The posts in reach with their grade and coverage, by grade and then by name, 200 a page. */
export const Posts = question(
  'risk.posts',
  { roles: seers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      grade: Type.Optional(gradeShape),
      unit: Type.Optional(codeShape),
      business: Type.Optional(codeShape),
      due: Type.Optional(Type.Boolean()),
      gaps: Type.Optional(Type.Boolean()),
      /** A day that has passed: the list as it stood then. */
      asOf: Type.Optional(dayShape),
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
    }),
    answer: Type.Object({
      /** The day the list stands on, where it has passed. */
      asOf: orNull(dayShape),
      /** The method in force on that day. */
      method: oneOf(gradingMethods),
      posts: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          grade: orNull(gradeShape),
          /** Which method gave the grade; grades of two methods are not compared. */
          method: orNull(Type.String()),
          points: countShape,
          reviewedOn: orNull(dayShape),
          due: orNull(oneOf(dueReasons)),
          lessons: countShape,
          controls: countShape,
        }),
      ),
      /** How many posts match the filters, over all pages. */
      matching: countShape,
      /** Counts under unit and business alone, for the tabs. */
      totals: Type.Object({
        posts: countShape,
        points: countShape,
        high: countShape,
        medium: countShape,
        low: countShape,
        /** Graded by another method than the one in force: in no grade of these totals (RSK-138). */
        otherMethod: countShape,
        due: countShape,
        gaps: countShape,
      }),
      /** The high risk points by lesson and tested control, and the gaps by name, 200 at most. */
      high: Type.Object({
        both: countShape,
        lessonOnly: Type.Object({ count: countShape, points: Type.Array(gapShape) }),
        controlOnly: Type.Object({ count: countShape, points: Type.Array(gapShape) }),
        neither: Type.Object({ count: countShape, points: Type.Array(gapShape) }),
      }),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
      businesses: Type.Array(Type.String()),
    }),
  },
)
export type PostsAnswer = Static<(typeof Posts)['answer']>
export type PostLine = PostsAnswer['posts'][number]

/** On the page; the workbook goes on. */
export const dueAtMost = { posts: 200, rounds: 20 } as const

/** The posts that are due for review, and the reviews under way. */
export const DueReviews = question(
  'risk.due-reviews',
  { roles: ['leader', 'officer'], data: 'internal', shows: 'posts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      due: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          grade: orNull(gradeShape),
          reviewedOn: orNull(dayShape),
          reason: oneOf(dueReasons),
          inReview: Type.Boolean(),
        }),
      ),
      reviews: Type.Array(
        Type.Object({
          id: idOf('review'),
          openedOn: dayShape,
          posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, done: Type.Boolean() })),
        }),
      ),
    }),
  },
)
export type DueReviewsAnswer = Static<(typeof DueReviews)['answer']>
