import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DropDraft } from '../contract/studio.ts'
import type { DraftBody } from '../rules/draft.ts'
import { loadDraft, dropDraft as removeDraft } from '../store/drafts.ts'

export const dropDraft: UseCase<typeof DropDraft> = async (cx, { lesson }) => {
  const draft = await loadDraft<DraftBody>(cx.tx, 'lesson', lesson)
  if (!draft) return no('draft-not-found')
  await removeDraft(cx.tx, 'lesson', lesson)
  cx.record('lesson-draft', lesson, { dropped: draft.revision })
  return ok({ dropped: true })
}
