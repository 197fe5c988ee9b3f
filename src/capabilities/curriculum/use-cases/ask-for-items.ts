import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskForItems } from '../contract/items.ts'
import { type CaseDraft, caseAsked } from '../rules/case-draft.ts'
import { type FormDraft, formAsked } from '../rules/form-content.ts'
import { type QuestionDraft, questionAsked } from '../rules/question-draft.ts'
import { saveDrafts } from '../store/drafts.ts'
import { drawnByExams } from '../store/versions.ts'
import { type ItemDraft, itemsSeen, type ManyItems } from './items-seen.ts'

/** CUR-25, CUR-26, CUR-44: what is whole is asked for; the rest stays with its author, each with the reason. */
export const askForItems: UseCase<typeof AskForItems> = async (cx, { kind, items }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const drawn = await drawnByExams(
    cx.tx,
    items.map(({ code }) => code),
  )
  const answers = drafts.value.map((draft) => ({
    code: draft.code,
    next: nextOf(kind, draft, drawn.has(draft.code)),
  }))
  const asked = answers.flatMap(({ next }) => (next.ok ? [next.value] : []))
  await saveDrafts(cx.tx, asked)
  for (const { code, revision } of asked) cx.record(`${kind}-draft`, code, { asked: revision })
  return ok({
    asked: asked.length,
    left: answers.flatMap(({ code, next }) => (next.ok ? [] : [{ code, why: next.refusal }])),
  })
}

const nextOf = (kind: ManyItems['kind'], draft: ItemDraft, isDrawn: boolean) => {
  if (kind === 'question') return questionAsked(draft as QuestionDraft, isDrawn)
  return kind === 'case' ? caseAsked(draft as CaseDraft) : formAsked(draft as FormDraft)
}
