import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { gaps, type Placed, type Written } from './draft.ts'
import { type FormSection, formTexts } from './form.ts'
import type { Hint, LocalWords } from './lints.ts'
import { readingHints } from './lints-items.ts'
import { type ReadingKind, readingFaults } from './reading.ts'
import { blankReading, readingBodyShape, readingForm } from './reading-draft.ts'

/** What is written field by field. */
export const formKinds = ['reading'] as const
export type FormKind = (typeof formKinds)[number]

export const formContentShape = Type.Object({ kind: Type.Literal('reading'), body: readingBodyShape })
export type FormContent = Static<typeof formContentShape>
export type FormBody = FormContent['body']
export type FormDraft = Written<FormBody>

/** A body under its kind. */
export const formContent = (kind: FormKind, body: FormBody): FormContent => ({ kind, body }) as FormContent

export const formSections = ({ body }: FormContent): FormSection<FormContent>[] =>
  readingForm(body, (next) => formContent('reading', next))

/** Every text of it with its place. */
export const contentTexts = (content: FormContent): Placed[] => formTexts(formSections(content))

/** CUR-9 for what is written field by field. */
export const formHints = ({ body }: FormContent, local: LocalWords): Hint[] =>
  readingHints({ ...body, version: '0.0.0' }, local)

/** CUR-44: a second person is asked once it is whole in both languages and says nothing that cannot be. */
export const formAsked = (draft: FormDraft): Result<FormDraft, 'words-missing' | 'key-unclear' | 'no-such-day'> => {
  const content = formContent(draft.kind as FormKind, draft.body)
  if (gaps(contentTexts(content)).length > 0) return no('words-missing')
  if (readingFaults({ ...content.body, version: '0.0.0' }).length > 0)
    return no(content.body.kind === 'reminder' ? 'no-such-day' : 'key-unclear')
  return ok({ ...draft, state: 'asked' })
}

interface Begun {
  readonly title: Pair
  readonly sort: ReadingKind
}

/** Something to begin with. */
export const blankForm = (code: string, { title, sort }: Begun, today: Day): FormBody =>
  blankReading(code, sort, title, today)

/** What is not the author's to write stays as it was: who checked a reading. */
export const formWritten = (before: FormBody, body: FormBody): FormBody => ({ ...body, checker: before.checker })
