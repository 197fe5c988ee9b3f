import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SaveForm } from '../contract/forms.ts'
import { noCloseness, written } from '../rules/draft.ts'
import { type FormBody, formWritten } from '../rules/form-content.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'

export const saveForm: UseCase<typeof SaveForm> = async (cx, { code, revision, content: { kind, body } }) => {
  const draft = await loadDraft<FormBody>(cx.tx, kind, code)
  if (!draft) return no('draft-not-found')
  const kept = { revision, body: formWritten(draft.body, body), closeness: noCloseness }
  const next = written(draft, kept, { by: cx.actor.person, now: cx.now })
  if (!next.ok) return next
  await saveDraft(cx.tx, next.value)
  cx.record(`${kind}-draft`, code, { revision: next.value.revision })
  return ok({ revision: next.value.revision })
}
