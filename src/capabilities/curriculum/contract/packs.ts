import { type Static, Type } from 'typebox'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { languages } from '#kernel/text.ts'
import { question, verb } from '#kernel/verb.ts'
import { codeShape } from '../rules/lesson.ts'
import { asideKinds } from '../rules/pack-aside.ts'
import { citableShape } from './citable.ts'

const about = {
  kind: oneOf(asideKinds),
  code: Type.String(),
  title: pairShape,
  /** The version that the pack brings, and the one in use here, or the last one that was. */
  version: Type.String(),
  here: Type.String(),
}

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

/** CUR-51: how many an exam draws, how many of its pool may be drawn here, and what a lesson here asks of it. */
const unfitting = {
  draw: Type.Integer(),
  left: Type.Integer(),
  asked: Type.Array(Type.Object({ question: pairShape, lesson: pairShape })),
}

/** CUR-51: what of a lesson an exam of ours draws. */
const drawn = Type.Array(Type.Object({ question: pairShape, exam: pairShape }))

const named = { code: Type.String(), title: pairShape }

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
      /** The norms that are new here, that came in new words, and, CUR-50, that have ended by what the pack says. */
      norms: Type.Object({
        added: Type.Array(Type.Object(named)),
        changed: Type.Array(Type.Object(named)),
        ended: Type.Array(
          Type.Object({
            ...named,
            on: dayShape,
            /** What took its place. */
            by: orNull(Type.Object(named)),
            /** How much that leans on it came on the list to look at again. */
            again: Type.Integer(),
          }),
        ),
      }),
      /** The newer version of this pack that is loaded already; `null` where this one is the newest. */
      behind: orNull(Type.String()),
      /** CUR-41, CUR-47: other versions of what was changed here; they wait, and what is in use stays. */
      aside: Type.Array(Type.Object(about)),
      /** CUR-51: exams that do not fit the lessons and questions here; they wait, and the version before stays in use. */
      unfit: Type.Array(Type.Object({ ...named, version: Type.String(), ...unfitting })),
      /** CUR-51: lessons that list what an exam of ours draws; they wait likewise. */
      revealing: Type.Array(Type.Object({ ...named, version: Type.String(), drawn })),
      /** CUR-49: norms that are repealed here, and how much that leans on them came on the list to look at again. */
      repealed: Type.Array(Type.Object({ ...named, again: Type.Integer() })),
    }),
    refusals: ['file-missing', 'not-a-pack', 'pack-wrong', 'pack-lacks-others'],
    upload: { maxBytes: 20_000_000 },
  },
)

const content = { roles: ['author', 'officer'], data: 'internal' } as const

export const packVersionsPage = 50

/** CUR-41, CUR-47: what packs brought of things changed here and nobody has answered, with where the words differ, page by page. */
export const PackVersions = question('curriculum.pack-versions', content, {
  input: Type.Object({
    /** Of this kind or this thing alone. */
    kind: Type.Optional(oneOf(asideKinds)),
    code: Type.Optional(codeShape),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  }),
  answer: Type.Object({
    /** How many wait, over all pages, and the page that is shown. */
    matching: Type.Integer(),
    page: Type.Integer(),
    waiting: Type.Array(
      Type.Object({
        ...about,
        pack: Type.String(),
        packVersion: Type.String(),
        cameAt: momentShape,
        lines: Type.Array(
          Type.Object({
            place: Type.String(),
            /** `null` where it is the same in every language, such as a number or a day. */
            language: orNull(oneOf(languages)),
            here: Type.String(),
            pack: Type.String(),
          }),
        ),
        /** How many places more differ than are shown. */
        more: Type.Integer(),
        /** CUR-58: what it is called once it is taken, where it was renamed here. */
        called: orNull(pairShape),
        /** CUR-51: of an exam that does not fit the lessons and questions here. */
        unfit: orNull(Type.Object(unfitting)),
        /** CUR-51: what of a lesson an exam of ours draws. */
        drawn,
        /** The scenes of a lesson by their numbers. */
        scenes: Type.Record(Type.String(), Type.Integer()),
      }),
    ),
    /** What the codes in these lines are called, as far as they are known here. */
    names: Type.Object({
      posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
      norms: Type.Array(citableShape),
      questions: Type.Array(Type.Object({ code: Type.String(), stem: pairShape })),
      lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
    }),
  }),
})
export type PackVersionsAnswer = Static<(typeof PackVersions)['answer']>

/** CUR-41, CUR-47, CUR-50, CUR-51: takes the version of a pack as the next one here, or the end that it tells of a norm, over the one that was read, or leaves it. */
export const SettlePackVersion = verb(
  'curriculum.settle-pack-version',
  { roles: ['author'], data: 'internal' },
  {
    input: Type.Object({
      kind: oneOf(asideKinds),
      code: codeShape,
      version: Type.String({ minLength: 1, maxLength: 40 }),
      here: Type.String({ minLength: 1, maxLength: 40 }),
      take: Type.Boolean(),
    }),
    answer: Type.Object({ version: orNull(Type.String()) }),
    refusals: [
      'pack-version-not-found',
      'already-answered',
      'changed-meanwhile',
      'norm-repealed',
      'holds-earlier',
      'pool-short',
      'question-gone',
      'question-drawn',
    ],
  },
)
