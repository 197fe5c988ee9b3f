import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { blankCard, cardBodyShape, cardForm } from './card-draft.ts'
import { gaps, type Placed, type Written } from './draft.ts'
import { blankExam, examBodyShape, examForm, poolWhole } from './exam-draft.ts'
import { type FormSection, formTexts } from './form.ts'
import type { Hint, LocalWords } from './lints.ts'
import { cardHints, readingHints } from './lints-items.ts'
import { type ReadingKind, readingFaults } from './reading.ts'
import { blankReading, readingBodyShape, readingForm } from './reading-draft.ts'

/** What is written field by field. */
export const formKinds = ['reading', 'exam', 'card'] as const
export type FormKind = (typeof formKinds)[number]

export const formContentShape = Type.Union([
  Type.Object({ kind: Type.Literal('reading'), body: readingBodyShape }),
  Type.Object({ kind: Type.Literal('exam'), body: examBodyShape }),
  Type.Object({ kind: Type.Literal('card'), body: cardBodyShape }),
])
export type FormContent = Static<typeof formContentShape>
export type FormBody = FormContent['body']
export type FormDraft = Written<FormBody>

/** A body under its kind. */
export const formContent = (kind: FormKind, body: FormBody): FormContent => ({ kind, body }) as FormContent

export const formSections = (content: FormContent): FormSection<FormContent>[] => {
  if (content.kind === 'reading') return readingForm<FormContent>(content.body, (body) => ({ kind: 'reading', body }))
  if (content.kind === 'exam') return examForm<FormContent>(content.body, (body) => ({ kind: 'exam', body }))
  return cardForm<FormContent>(content.body, (body) => ({ kind: 'card', body }))
}

/** Every text of it with its place. */
export const contentTexts = (content: FormContent): Placed[] => formTexts(formSections(content))

/** CUR-9 for what is written field by field. */
export const formHints = ({ kind, body }: FormContent, local: LocalWords): Hint[] => {
  if (kind === 'reading') return readingHints({ ...body, version: '0.0.0' }, local)
  return kind === 'card' ? cardHints({ ...body, version: '0.0.0' }, local) : []
}

/** CUR-44, CUR-45, CUR-46: a second person is asked once it is whole in both languages and says nothing that cannot be. */
export const formAsked = (
  draft: FormDraft,
  drawable: ReadonlySet<string>,
): Result<FormDraft, 'words-missing' | 'key-unclear' | 'no-such-day' | 'pool-short' | 'question-gone'> => {
  const content = formContent(draft.kind as FormKind, draft.body)
  if (gaps(contentTexts(content)).length > 0) return no('words-missing')
  if (content.kind === 'exam') {
    const pool = poolWhole(content.body, drawable)
    if (!pool.ok) return pool
  }
  if (content.kind === 'reading' && readingFaults({ ...content.body, version: '0.0.0' }).length > 0)
    return no(content.body.kind === 'reminder' ? 'no-such-day' : 'key-unclear')
  return ok({ ...draft, state: 'asked' })
}

interface Begun {
  readonly title: Pair
  /** Which sort of short reading. */
  readonly sort: ReadingKind
}

/** Something to begin with. */
export const blankForm = (kind: FormKind, code: string, { title, sort }: Begun, today: Day): FormBody => {
  if (kind === 'reading') return blankReading(code, sort, title, today)
  return kind === 'exam' ? blankExam(code, title) : blankCard(code)
}

/** What is not the author's to write stays as it was: who checked a reading, and of which post a card is. */
export const formWritten = (before: FormBody, body: FormBody): FormBody => {
  if ('checker' in body) return { ...body, checker: 'checker' in before ? before.checker : null }
  return 'mayAsk' in body ? { ...body, posts: before.posts, families: before.families } : body
}
