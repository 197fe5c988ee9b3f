import { type Static, Type } from 'typebox'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { closenessShape, draftBodyShape, draftStates } from '../rules/draft.ts'
import { codeShape, educationKinds, lessonShape } from '../rules/lesson.ts'
import { citableShape } from './citable.ts'
import { termShape } from './terms.ts'

/** Content is the author's; an officer may be the second person who reads it. */
const writing = { roles: ['author'], data: 'internal' } as const
const reading = { roles: ['author', 'officer'], data: 'internal' } as const

const revisionShape = Type.Integer({ minimum: 1 })
const saved = Type.Object({ revision: Type.Integer() })

/** On the page; the workbook goes on. */
export const studioAtMost = 500

/** All lessons with how far their writing is, those that need somebody first; at most 500. */
export const Studio = question('curriculum.studio', reading, {
  input: Type.Object({}),
  answer: Type.Object({
    lessons: Type.Array(
      Type.Object({
        code: Type.String(),
        title: pairShape,
        kind: oneOf(educationKinds),
        minutes: Type.Integer(),
        /** `null` while it has never been published. */
        version: orNull(Type.String()),
        state: orNull(oneOf(draftStates)),
        changedAt: orNull(momentShape),
        bestBefore: orNull(dayShape),
        due: Type.Boolean(),
        /** CUR-48: whoever asks wrote none of it, and may say that it is still good. */
        mayLook: Type.Boolean(),
        /** CUR-37: out of use since this day, for this reason; `version` is then the last one that was in use. */
        withdrawnOn: orNull(dayShape),
        withdrawnWhy: orNull(Type.String()),
        /** Whoever asks may be the second person of it. */
        mayReview: Type.Boolean(),
      }),
    ),
  }),
})
export type StudioAnswer = Static<(typeof Studio)['answer']>

/** One draft whole, with the version it began from, what is published, and its earlier revisions. */
export const DraftQuestion = question('curriculum.draft', reading, {
  input: Type.Object({ lesson: codeShape }),
  answer: Type.Object({
    code: Type.String(),
    revision: Type.Integer(),
    state: oneOf(draftStates),
    note: Type.String(),
    /** Of which revision that was said. */
    reviewedRevision: orNull(Type.Integer()),
    basedOn: orNull(Type.String()),
    changedAt: momentShape,
    body: draftBodyShape,
    closeness: closenessShape,
    /** The version it began from, to see what changed and which translation is behind. */
    before: orNull(lessonShape),
    mayReview: Type.Boolean(),
    versions: Type.Array(
      Type.Object({
        version: Type.String(),
        current: Type.Boolean(),
        publishedAt: orNull(momentShape),
        bestBefore: orNull(dayShape),
        withdrawnOn: orNull(dayShape),
        withdrawnWhy: orNull(Type.String()),
        /** CUR-48: looked through last on this day, and still good for this reason. */
        lookedOn: orNull(dayShape),
        lookedWhy: orNull(Type.String()),
      }),
    ),
    posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
    /** Units, processes and their papers by name: the words of the place. */
    places: Type.Array(pairShape),
    /** CUR-42: what is said here for words of the packs. */
    terms: Type.Array(termShape),
    families: Type.Array(Type.String()),
    norms: Type.Array(citableShape),
    revisions: Type.Array(Type.Object({ revision: Type.Integer(), keptAt: momentShape })),
  }),
  refusals: ['draft-not-found'],
})
export type DraftAnswer = Static<(typeof DraftQuestion)['answer']>

/** An earlier revision of a draft, as it was kept. */
export const DraftRevision = question('curriculum.draft-revision', reading, {
  input: Type.Object({ lesson: codeShape, revision: revisionShape }),
  answer: Type.Object({ body: draftBodyShape }),
  refusals: ['draft-not-found'],
})

/** CUR-14: begins a draft: a lesson of one's own, or a new version of one that is published, also of a pack. */
export const StartDraft = verb('curriculum.start-draft', writing, {
  input: Type.Object({
    lesson: codeShape,
    /** For a lesson that is new. */
    title: orNull(
      Type.Object({
        zh: Type.String({ minLength: 1, maxLength: 40 }),
        en: Type.String({ minLength: 1, maxLength: 80 }),
      }),
    ),
  }),
  answer: saved,
  refusals: ['lesson-not-found', 'code-taken'],
})

/** CUR-14: keeps what is on the page; refused where somebody else went on meanwhile. */
export const SaveDraft = verb('curriculum.save-draft', writing, {
  input: Type.Object({
    lesson: codeShape,
    revision: revisionShape,
    body: draftBodyShape,
    closeness: closenessShape,
  }),
  answer: saved,
  refusals: ['draft-not-found', 'changed-meanwhile'],
})

export const DropDraft = verb('curriculum.drop-draft', writing, {
  input: Type.Object({ lesson: codeShape }),
  answer: Type.Object({ dropped: Type.Boolean() }),
  refusals: ['draft-not-found'],
})

/** CUR-15: asks for a second person. */
export const AskSecondPerson = verb('curriculum.ask-second-person', writing, {
  input: Type.Object({ lesson: codeShape, revision: revisionShape }),
  answer: Type.Object({ state: oneOf(draftStates) }),
  refusals: ['draft-not-found', 'changed-meanwhile', 'not-walkable', 'words-missing', 'closeness-missing'],
})

/** CUR-15: the second person lets it pass, or sends it back with a reason. */
export const ReviewDraft = verb('curriculum.review-draft', reading, {
  input: Type.Object({
    lesson: codeShape,
    /** The revision that was read. */
    revision: revisionShape,
    verdict: oneOf(['pass', 'return']),
    note: Type.String({ maxLength: 500 }),
  }),
  answer: Type.Object({ state: oneOf(draftStates) }),
  refusals: ['draft-not-found', 'changed-meanwhile', 'not-asked', 'own-work', 'reason-missing'],
})

/** CUR-16: publishes what passed as the next version; attempts of old versions keep theirs. */
export const PublishLesson = verb('curriculum.publish-lesson', writing, {
  input: Type.Object({ lesson: codeShape, bestBefore: dayShape }),
  answer: Type.Object({ version: Type.String() }),
  refusals: ['draft-not-found', 'not-passed', 'best-before-past', 'changed-meanwhile', 'norm-repealed'],
})
