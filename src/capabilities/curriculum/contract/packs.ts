import { Type } from 'typebox'
import { verb } from '#kernel/verb.ts'

/** How many versions of each kind a pack brought that were not there before. */
const counts = Type.Object({
  norms: Type.Integer(),
  lessons: Type.Integer(),
  cases: Type.Integer(),
  questions: Type.Integer(),
  exams: Type.Integer(),
  cards: Type.Integer(),
  readings: Type.Integer(),
})

/** Takes a content pack in, whole or not at all (CUR-1, CUR-33). */
export const TakePack = verb(
  'curriculum.take-pack',
  { roles: ['author'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({ pack: Type.String(), version: Type.String(), loaded: counts }),
    refusals: ['file-missing', 'not-a-pack', 'pack-wrong'],
    upload: { maxBytes: 20_000_000 },
  },
)
