import { Type } from 'typebox'
import { orNull } from '#kernel/shape.ts'
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
  /** Post templates and process maps. */
  posts: Type.Integer(),
  processes: Type.Integer(),
})

/** Takes a content pack in, whole or not at all (CUR-1, CUR-33). */
export const TakePack = verb(
  'curriculum.take-pack',
  { roles: ['author'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      pack: Type.String(),
      version: Type.String(),
      loaded: counts,
      /** The newer version of this pack that is loaded already; `null` where this one is the newest. */
      behind: orNull(Type.String()),
    }),
    refusals: ['file-missing', 'not-a-pack', 'pack-wrong'],
    upload: { maxBytes: 20_000_000 },
  },
)
