import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskSecondPerson } from '../contract/studio.ts'
import { asked, type DraftBody } from '../rules/draft.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'

export const askSecondPerson: UseCase<typeof AskSecondPerson> = async (cx, { lesson, revision }) => {
  const draft = await loadDraft<DraftBody>(cx.tx, 'lesson', lesson)
  if (!draft) return no('draft-not-found')
  if (draft.revision !== revision) return no('changed-meanwhile')
  const next = asked(draft)
  if (!next.ok) return next
  await saveDraft(cx.tx, next.value)
  cx.record('lesson-draft', lesson, { asked: revision })
  return ok({ state: next.value.state })
}
