import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { formContentShape, formKinds } from '../rules/form-content.ts'
import { codeShape } from '../rules/lesson.ts'
import { readingKinds } from '../rules/reading.ts'
import { shared, standing } from './items.ts'

const writing = { roles: ['author'], data: 'internal' } as const
const reading = { roles: ['author', 'officer'], data: 'internal' } as const

/** What is written field by field, with how far its writing is: what waits for somebody first; at most 500 of a kind. */
export const StudioForms = question('curriculum.studio-forms', reading, {
  input: Type.Object({ kind: oneOf(formKinds) }),
  answer: Type.Object({
    forms: Type.Array(
      Type.Object({
        ...standing,
        code: Type.String(),
        title: pairShape,
        /** Which sort of short reading it is. */
        sort: orNull(oneOf(readingKinds)),
        /** Of an exam: how many it draws from how many, and which share passes. */
        exam: orNull(Type.Object({ draw: Type.Integer(), pool: Type.Integer(), pass: Type.Number() })),
        /** The next day that a reminder stands before. */
        on: orNull(dayShape),
      }),
    ),
    /** The posts that have no card yet, to begin with one. */
    cardless: Type.Array(Type.Object({ code: codeShape, name: pairShape })),
  }),
})
export type StudioFormsAnswer = Static<(typeof StudioForms)['answer']>
export type FormRow = StudioFormsAnswer['forms'][number]
export const ExportStudioForms = exportOf(StudioForms)

/** One of them being written, with the version it began from. */
export const FormDraftQuestion = question('curriculum.form-draft', reading, {
  input: Type.Object({ kind: oneOf(formKinds), code: codeShape }),
  answer: Type.Object({
    ...shared,
    code: Type.String(),
    content: formContentShape,
    before: orNull(formContentShape),
    /** What it is called; a card by its post. */
    title: pairShape,
    /** The questions that an exam may draw: those in use that no lesson lists, at most 20,000. */
    questions: Type.Array(Type.Object({ code: Type.String(), stem: pairShape, families: Type.Array(Type.String()) })),
  }),
  refusals: ['draft-not-found'],
})
export type FormDraftAnswer = Static<(typeof FormDraftQuestion)['answer']>

/** CUR-14: keeps it as it stands on the page. */
export const SaveForm = verb('curriculum.save-form', writing, {
  input: Type.Object({ code: codeShape, revision: Type.Integer({ minimum: 1 }), content: formContentShape }),
  answer: Type.Object({ revision: Type.Integer() }),
  refusals: ['draft-not-found', 'changed-meanwhile'],
})
