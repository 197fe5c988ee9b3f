import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SaveCase, SaveQuestion } from '../contract/items.ts'
import type { CaseBody } from '../rules/case-draft.ts'
import { noCloseness, written } from '../rules/draft.ts'
import type { QuestionBody } from '../rules/question-draft.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'

export const saveQuestion: UseCase<typeof SaveQuestion> = async (cx, { question, revision, body }) => {
  const draft = await loadDraft<QuestionBody>(cx.tx, 'question', question)
  if (!draft) return no('draft-not-found')
  const next = written(draft, { revision, body, closeness: noCloseness }, { by: cx.actor.person, now: cx.now })
  if (!next.ok) return next
  await saveDraft(cx.tx, next.value)
  cx.record('question-draft', question, { revision: next.value.revision })
  return ok({ revision: next.value.revision })
}

/** CUR-27: who approved it is not the author's to write. */
export const saveCase: UseCase<typeof SaveCase> = async (cx, { case: code, body, ...content }) => {
  const draft = await loadDraft<CaseBody>(cx.tx, 'case', code)
  if (!draft) return no('draft-not-found')
  const own = { ...body, approver: null, checker: draft.body.checker }
  const next = written(draft, { ...content, body: own }, { by: cx.actor.person, now: cx.now })
  if (!next.ok) return next
  await saveDraft(cx.tx, next.value)
  cx.record('case-draft', code, { revision: next.value.revision })
  return ok({ revision: next.value.revision })
}
