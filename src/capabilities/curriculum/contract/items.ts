import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { undoableImportVerbs } from '#kernel/import.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { caseBodyShape } from '../rules/case-draft.ts'
import { closenessShape, draftStates } from '../rules/draft.ts'
import { formKinds } from '../rules/form-content.ts'
import { codeShape, versionShape } from '../rules/lesson.ts'
import { questionBodyShape } from '../rules/question-draft.ts'
import { readingKinds } from '../rules/reading.ts'
import { citableShape } from './citable.ts'
import { termShape } from './terms.ts'

/** All but lessons, written as lessons are: kept, read by a second person, published as a version. */
const writing = { roles: ['author'], data: 'internal' } as const
const reading = { roles: ['author', 'officer'], data: 'internal' } as const
const approving = { roles: ['officer'], data: 'internal' } as const

export const itemKinds = ['question', 'case', ...formKinds] as const
export type ItemKind = (typeof itemKinds)[number]

const stateShape = orNull(oneOf(draftStates))
const revisionShape = Type.Integer({ minimum: 1 })

/** How far something is: its version in use, and its draft if there is one. */
export const standing = {
  version: orNull(Type.String()),
  state: stateShape,
  revision: orNull(Type.Integer()),
  /** Whoever asks may be the second person of it. */
  mayReview: Type.Boolean(),
  bestBefore: orNull(dayShape),
  due: Type.Boolean(),
  /** CUR-48: whoever asks wrote none of it, and may say that it is still good. */
  mayLook: Type.Boolean(),
  /** CUR-37: out of use since this day, for this reason; `version` is then the last one that was in use. */
  withdrawnOn: orNull(dayShape),
  withdrawnWhy: orNull(Type.String()),
}

/** CUR-38: an officer has withdrawn the approval of a case since this day, for this reason. */
const approvalTaken = { approvalWithdrawnOn: orNull(dayShape), approvalWithdrawnWhy: orNull(Type.String()) }

export const questionSights = ['all', 'open', 'asked', 'due'] as const

/** How many questions a page of the studio holds. */
export const questionPage = 30

const questionRow = Type.Object({
  ...standing,
  body: questionBodyShape,
  lessonTitle: orNull(pairShape),
  /** The posts by their names, where they are known. */
  postNames: Type.Array(pairShape),
  /** What is in use while another is being written. */
  before: orNull(questionBodyShape),
  note: Type.String(),
})
export type QuestionRow = Static<typeof questionRow>

/** Questions with how far their writing is, a page at a time; those that need somebody first. */
export const StudioQuestions = question('curriculum.studio-questions', reading, {
  input: Type.Object({
    show: Type.Optional(oneOf(questionSights)),
    lesson: Type.Optional(codeShape),
    words: Type.Optional(Type.String({ maxLength: 80 })),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
  }),
  answer: Type.Object({
    questions: Type.Array(questionRow),
    matching: Type.Integer(),
    counts: Type.Object({
      all: Type.Integer(),
      open: Type.Integer(),
      asked: Type.Integer(),
      due: Type.Integer(),
    }),
    /** Drafts that wait for the author: to ask with, and to publish, `itemsAtOnce` of each, and how many are beyond them. */
    toAsk: Type.Array(Type.Object({ code: Type.String(), revision: Type.Integer() })),
    toPublish: Type.Array(Type.Object({ code: Type.String(), revision: Type.Integer() })),
    beyond: Type.Object({ toAsk: Type.Integer(), toPublish: Type.Integer() }),
    lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
  }),
})
export type StudioQuestionsAnswer = Static<(typeof StudioQuestions)['answer']>
export const ExportQuestions = exportOf(StudioQuestions)

/** Questions in the same three steps as every list; each row becomes a draft. */
export const questionsImport = undoableImportVerbs('curriculum', 'questions', writing)

/** What is told of every draft beside what it says. */
export const shared = {
  revision: Type.Integer(),
  state: oneOf(draftStates),
  note: Type.String(),
  /** Of which revision the second person spoke. */
  reviewedRevision: orNull(Type.Integer()),
  basedOn: orNull(Type.String()),
  changedAt: momentShape,
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
      ...approvalTaken,
    }),
  ),
  posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
  /** Units, processes and their papers by name: the words of the place. */
  places: Type.Array(pairShape),
  /** CUR-42: what is said here for words of the packs. */
  terms: Type.Array(termShape),
  families: Type.Array(Type.String()),
  norms: Type.Array(citableShape),
}

/** One question being written, with the version it began from. */
export const QuestionDraftQuestion = question('curriculum.question-draft', reading, {
  input: Type.Object({ question: codeShape }),
  answer: Type.Object({
    ...shared,
    body: questionBodyShape,
    before: orNull(questionBodyShape),
    lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
  }),
  refusals: ['draft-not-found'],
})
export type QuestionDraftAnswer = Static<(typeof QuestionDraftQuestion)['answer']>

/** One warning case being written, with the version it began from. */
export const CaseDraftQuestion = question('curriculum.case-draft', reading, {
  input: Type.Object({ case: codeShape }),
  answer: Type.Object({
    ...shared,
    /** R27: the sectors of the packs here, to choose from. */
    sectors: Type.Array(Type.String()),
    body: caseBodyShape,
    closeness: closenessShape,
    before: orNull(caseBodyShape),
  }),
  refusals: ['draft-not-found'],
})
export type CaseDraftAnswer = Static<(typeof CaseDraftQuestion)['answer']>

/** Warning cases with how far their writing is, at most 500. */
export const StudioCases = question('curriculum.studio-cases', reading, {
  input: Type.Object({}),
  answer: Type.Object({
    cases: Type.Array(
      Type.Object({
        ...standing,
        ...approvalTaken,
        code: Type.String(),
        title: pairShape,
        processNode: pairShape,
        anonymisation: Type.String(),
        approver: orNull(Type.String()),
        /** The version that everybody reads. */
        shown: orNull(Type.String()),
        /** Whoever asks may answer for its being nameless. */
        mayApprove: Type.Boolean(),
      }),
    ),
  }),
})
export type StudioCasesAnswer = Static<(typeof StudioCases)['answer']>

/** CUR-14: begins a draft of something new, or a new version of one in use. */
export const StartItem = verb('curriculum.start-item', writing, {
  input: Type.Object({
    kind: oneOf(itemKinds),
    code: codeShape,
    /** For one that is new: its title, the lesson of a question, the sort of a short reading. */
    fresh: orNull(
      Type.Object({
        title: orNull(
          Type.Object({
            zh: Type.String({ minLength: 1, maxLength: 40 }),
            en: Type.String({ minLength: 1, maxLength: 80 }),
          }),
        ),
        lesson: orNull(codeShape),
        sort: orNull(oneOf(readingKinds)),
      }),
    ),
  }),
  answer: Type.Object({ revision: Type.Integer() }),
  refusals: ['item-not-found', 'lesson-not-found', 'post-not-found', 'code-taken'],
})

const saved = Type.Object({ revision: Type.Integer() })

/** CUR-14: keeps a question as it stands on the page. */
export const SaveQuestion = verb('curriculum.save-question', writing, {
  input: Type.Object({ question: codeShape, revision: revisionShape, body: questionBodyShape }),
  answer: saved,
  refusals: ['draft-not-found', 'changed-meanwhile'],
})

/** CUR-14: keeps a case as it stands on the page. */
export const SaveCase = verb('curriculum.save-case', writing, {
  input: Type.Object({ case: codeShape, revision: revisionShape, body: caseBodyShape, closeness: closenessShape }),
  answer: saved,
  refusals: ['draft-not-found', 'changed-meanwhile'],
})

/** So many drafts go on together; what is beyond them follows. */
export const itemsAtOnce = 500

/** Several at once, each in the revision that was seen. */
const several = Type.Array(Type.Object({ code: codeShape, revision: revisionShape }), {
  minItems: 1,
  maxItems: itemsAtOnce,
})
const manyInput = { kind: oneOf(itemKinds), items: several }

export const DropItems = verb('curriculum.drop-items', writing, {
  input: Type.Object(manyInput),
  answer: Type.Object({ dropped: Type.Integer() }),
  refusals: ['draft-not-found', 'changed-meanwhile'],
})

/** CUR-25, CUR-26, CUR-44, CUR-45: asks a second person for all that are whole; says which are not yet, and why. */
export const AskForItems = verb('curriculum.ask-for-items', writing, {
  input: Type.Object(manyInput),
  answer: Type.Object({
    asked: Type.Integer(),
    left: Type.Array(
      Type.Object({
        code: Type.String(),
        why: oneOf([
          ...([
            'words-missing',
            'key-unclear',
            'lesson-missing',
            'anonymisation-missing',
            'closeness-missing',
          ] as const),
          ...(['no-such-day', 'pool-short', 'question-gone'] as const),
        ]),
      }),
    ),
  }),
  refusals: ['draft-not-found', 'changed-meanwhile'],
})

/** CUR-15, CUR-27: the second person lets them pass, or sends them back with a reason; all or none. */
export const ReviewItems = verb('curriculum.review-items', reading, {
  input: Type.Object({ ...manyInput, verdict: oneOf(['pass', 'return']), note: Type.String({ maxLength: 500 }) }),
  answer: Type.Object({ reviewed: Type.Integer() }),
  refusals: ['draft-not-found', 'changed-meanwhile', 'not-asked', 'own-work', 'reason-missing', 'officer-approves'],
})

/** CUR-31: an officer who has read cases of a pack answers for their being nameless, by version; all or none. */
export const ApproveCases = verb('curriculum.approve-cases', approving, {
  input: Type.Object({
    cases: Type.Array(Type.Object({ code: codeShape, version: versionShape }), { minItems: 1, maxItems: 100 }),
  }),
  answer: Type.Object({ approved: Type.Integer() }),
  refusals: ['item-not-found', 'changed-meanwhile', 'already-approved', 'approval-withdrawn', 'anonymisation-missing'],
})

/** CUR-16: publishes what passed, each as its next version; all or none. CUR-45: an exam only while its pool may be drawn. */
export const PublishItems = verb('curriculum.publish-items', writing, {
  input: Type.Object({ ...manyInput, bestBefore: dayShape }),
  answer: Type.Object({ published: Type.Integer(), versions: Type.Array(Type.String()) }),
  refusals: [
    ...(['draft-not-found', 'not-passed', 'best-before-past', 'changed-meanwhile'] as const),
    ...(['norm-repealed', 'pool-short', 'question-gone'] as const),
  ],
})
