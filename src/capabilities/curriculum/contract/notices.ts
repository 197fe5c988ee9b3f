import { type Static, Type } from 'typebox'
import { citationShape } from '#capabilities/norms/contract.ts'
import { exportOf } from '#kernel/export.ts'
import { dayShape, momentShape, orNull, pairShape } from '#kernel/shape.ts'
import { everyRole, question, verb } from '#kernel/verb.ts'
import { codeShape, versionShape } from '../rules/lesson.ts'
import { noticeShape } from '../rules/notice.ts'
import { citableShape } from './citable.ts'

const reading = { roles: everyRole, data: 'internal' } as const
const codeInput = Type.String({ minLength: 1, maxLength: 80 })

/** CUR-55: since when it asks nobody any more, and why. */
const withdrawn = { withdrawnOn: orNull(dayShape), withdrawnWhy: orNull(Type.String()) }
const other = orNull(Type.Object({ code: Type.String(), title: pairShape }))

/** On the page; the workbook goes on. */
export const noticesAtMost = 200

/** Notices by the day on which they came, newest first, at most 200. */
export const Notices = question('curriculum.notices', reading, {
  input: Type.Object({}),
  answer: Type.Object({
    notices: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        source: Type.String(),
        receivedOn: dayShape,
        expiresOn: dayShape,
        changes: pairShape,
        version: Type.String(),
        /** Whether it still asks to be read. */
        good: Type.Boolean(),
        ...withdrawn,
        /** The corrected notice that came in its place. */
        replacedBy: orNull(Type.String()),
      }),
    ),
    /** How many there are, also beyond the page. */
    count: Type.Integer(),
  }),
})
export const ExportNotices = exportOf(Notices)
export type NoticesAnswer = Static<(typeof Notices)['answer']>

/** One notice whole, with the key of its question, so that it works without a network. */
export const NoticeQuestion = question(
  'curriculum.notice',
  { ...reading, offline: true },
  {
    input: Type.Object({ notice: codeInput }),
    answer: Type.Object({
      notice: noticeShape,
      good: Type.Boolean(),
      /** When this version was written, where it is known. */
      keptAt: orNull(momentShape),
      ...withdrawn,
      /** The withdrawn notice that it corrects, and the one that corrects it. */
      replaces: other,
      replacedBy: other,
      /** CUR-56: the norms that it tells of, as they hold today, with whom they bind. */
      citations: Type.Array(citationShape),
    }),
    refusals: ['notice-not-found'],
  },
)
export type NoticeAnswer = Static<(typeof NoticeQuestion)['answer']>

/** CUR-56: the articles that a notice may cite, for whoever writes one. */
export const CitableNorms = question(
  'curriculum.citable-norms',
  { roles: ['officer', 'author'], data: 'internal' },
  {
    input: Type.Object({ notice: Type.Optional(codeInput) }),
    answer: Type.Object({ norms: Type.Array(citableShape) }),
  },
)

const sentence = (maxLength: number) =>
  Type.Object({ zh: Type.String({ minLength: 1, maxLength }), en: Type.String({ minLength: 1, maxLength }) })

/** CUR-13: writes a notice, or the next version of one; it reaches nobody until a plan sends it. */
export const WriteNotice = verb(
  'curriculum.write-notice',
  { roles: ['officer', 'author'], data: 'internal' },
  {
    input: Type.Object({
      /** The notice to be revised, in the version that was read; a new one without it. */
      notice: orNull(Type.Object({ code: codeShape, version: versionShape })),
      /** CUR-55: the withdrawn notice that a new one corrects; what is revised keeps its own. */
      replaces: orNull(codeShape),
      title: sentence(60),
      source: Type.String({ minLength: 1, maxLength: 120 }),
      documentNo: orNull(Type.String({ minLength: 1, maxLength: 60 })),
      receivedOn: dayShape,
      expiresOn: dayShape,
      digest: sentence(4000),
      changes: sentence(300),
      ask: sentence(160),
      options: Type.Array(Type.Object({ text: sentence(120), correct: Type.Boolean() }), { minItems: 2, maxItems: 4 }),
      explanation: sentence(300),
      /** Citations of the norm library, `code` or `code#anchor`. */
      norms: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 8 }),
    }),
    answer: Type.Object({ notice: Type.String(), version: Type.String() }),
    refusals: [
      'notice-not-found',
      'changed-meanwhile',
      'withdrawn-meanwhile',
      'not-withdrawn',
      'replaced-already',
      'norm-not-found',
      'norm-repealed',
      'over-half-a-page',
      'one-right-option',
      'expires-too-early',
    ],
  },
)
