import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskForItems } from '../contract/items.ts'
import { type CaseDraft, caseAsked } from '../rules/case-draft.ts'
import { type QuestionDraft, questionAsked } from '../rules/question-draft.ts'
import { saveDrafts } from '../store/drafts.ts'
import { drawnByExams } from '../store/versions.ts'
import { itemsSeen } from './items-seen.ts'

/** CUR-25, CUR-26: what is whole is asked for; the rest stays with its author, each with the reason. */
export const askForItems: UseCase<typeof AskForItems> = async (cx, { kind, items }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const drawn = await drawnByExams(
    cx.tx,
    items.map(({ code }) => code),
  )
  const answers = drafts.value.map((draft) => ({
    code: draft.code,
    next:
      kind === 'question'
        ? questionAsked(draft as QuestionDraft, drawn.has(draft.code))
        : caseAsked(draft as CaseDraft),
  }))
  const asked = answers.flatMap(({ next }) => (next.ok ? [next.value] : []))
  await saveDrafts(cx.tx, asked)
  for (const { code, revision } of asked) cx.record(`${kind}-draft`, code, { asked: revision })
  return ok({
    asked: asked.length,
    left: answers.flatMap(({ code, next }) => (next.ok ? [] : [{ code, why: next.refusal }])),
  })
}
