import { ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AskForItems } from '../contract/items.ts'
import { type CaseDraft, caseAsked } from '../rules/case-draft.ts'
import { type FormDraft, formAsked } from '../rules/form-content.ts'
import { type QuestionDraft, questionAsked } from '../rules/question-draft.ts'
import { saveDrafts } from '../store/drafts.ts'
import { drawableOf, drawnByExams } from '../store/versions.ts'
import { type ItemDraft, itemsSeen, type ManyItems } from './items-seen.ts'

/** CUR-25, CUR-26, CUR-44, CUR-45: what is whole is asked for; the rest stays with its author, each with the reason. */
export const askForItems: UseCase<typeof AskForItems> = async (cx, { kind, items }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const drawn = await drawnByExams(
    cx.tx,
    items.map(({ code }) => code),
  )
  const drawable = await poolOf(cx, drafts.value)
  const answers = drafts.value.map((draft) => ({
    code: draft.code,
    next: nextOf(kind, draft, { isDrawn: drawn.has(draft.code), drawable }),
  }))
  const asked = answers.flatMap(({ next }) => (next.ok ? [next.value] : []))
  await saveDrafts(cx.tx, asked)
  for (const { code, revision } of asked) cx.record(`${kind}-draft`, code, { asked: revision })
  return ok({
    asked: asked.length,
    left: answers.flatMap(({ code, next }) => (next.ok ? [] : [{ code, why: next.refusal }])),
  })
}

interface Asking {
  /** An exam draws this question. */
  readonly isDrawn: boolean
  readonly drawable: ReadonlySet<string>
}

const nextOf = (kind: ManyItems['kind'], draft: ItemDraft, { isDrawn, drawable }: Asking) => {
  if (kind === 'question') return questionAsked(draft as QuestionDraft, isDrawn)
  return kind === 'case' ? caseAsked(draft as CaseDraft) : formAsked(draft as FormDraft, drawable)
}

/** Of the questions that the exams among these name, those that an exam may draw. */
const poolOf = ({ tx }: Pick<Acting, 'tx'>, drafts: readonly ItemDraft[]): Promise<ReadonlySet<string>> => {
  const named = drafts.flatMap(({ body }) => ('questions' in body ? body.questions : []))
  return drawableOf(tx, [...new Set(named)])
}
