import { Type } from 'typebox'
import { dayShape, oneOf } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { contentKinds } from '../rules/draft.ts'
import { codeShape, versionShape } from '../rules/lesson.ts'

/** CUR-48: a lesson, case, question, short reading or exam was looked through by somebody who wrote none of it, and is good for longer. */
export const LookThrough = verb(
  'curriculum.look-through',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      kind: oneOf(contentKinds),
      code: codeShape,
      /** The version that was looked through, and on which day. */
      version: versionShape,
      on: dayShape,
      reason: Type.String({ minLength: 1, maxLength: 200 }),
      bestBefore: dayShape,
    }),
    answer: Type.Object({ bestBefore: dayShape }),
    refusals: [
      'item-not-found',
      'changed-meanwhile',
      'own-work',
      'reason-missing',
      'day-to-come',
      'before-version',
      'best-before-past',
      'no-longer',
    ],
  },
)
