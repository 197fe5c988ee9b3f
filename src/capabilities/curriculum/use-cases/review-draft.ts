import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReviewDraft } from '../contract/studio.ts'
import { type DraftBody, reviewed } from '../rules/draft.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'

/** CUR-15: of the revision that was read; what changed meanwhile is read first. */
export const reviewDraft: UseCase<typeof ReviewDraft> = async (cx, { lesson, revision, ...said }) => {
  const draft = await loadDraft<DraftBody>(cx.tx, 'lesson', lesson)
  if (!draft) return no('draft-not-found')
  if (draft.revision !== revision) return no('changed-meanwhile')
  const next = reviewed(draft, { ...said, by: cx.actor.person })
  if (!next.ok) return next
  await saveDraft(cx.tx, next.value)
  cx.record('lesson-draft', lesson, { revision: draft.revision, verdict: said.verdict, note: said.note })
  return ok({ state: next.value.state })
}
