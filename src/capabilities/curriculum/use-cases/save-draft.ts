import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SaveDraft } from '../contract/studio.ts'
import { type DraftBody, written } from '../rules/draft.ts'
import { saveDraft as keepDraft, loadDraft } from '../store/drafts.ts'

export const saveDraft: UseCase<typeof SaveDraft> = async (cx, { lesson, ...content }) => {
  const draft = await loadDraft<DraftBody>(cx.tx, 'lesson', lesson)
  if (!draft) return no('draft-not-found')
  const next = written(draft, content, { by: cx.actor.person, now: cx.now })
  if (!next.ok) return next
  await keepDraft(cx.tx, next.value)
  cx.record('lesson-draft', lesson, { revision: next.value.revision })
  return ok({ revision: next.value.revision })
}
