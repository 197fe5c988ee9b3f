import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { StartDraft } from '../contract/studio.ts'
import { blankBody, type DraftBody, noCloseness } from '../rules/draft.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'
import { loadLastVersion } from '../store/versions.ts'

/** CUR-14: a draft that is there already is gone on with. */
export const startDraft: UseCase<typeof StartDraft> = async (cx, { lesson: code, title }) => {
  const present = await loadDraft<DraftBody>(cx.tx, 'lesson', code)
  if (present) return title === null ? ok({ revision: present.revision }) : no('code-taken')
  const current = await loadLastVersion(cx.tx, 'lessonVersion', code)
  if (title !== null && current) return no('code-taken')
  if (title === null && !current) return no('lesson-not-found')
  const body = current ? withoutVersion(current) : blankBody(code, title ?? { zh: code, en: code })
  await saveDraft(cx.tx, {
    ...{ kind: 'lesson', code, revision: 1, basedOn: current?.version ?? null, body, closeness: noCloseness },
    ...{ editors: [cx.actor.person], state: 'draft', note: '', reviewedRevision: null, changedAt: cx.now },
  })
  cx.record('lesson-draft', code, { begun: current?.version ?? 'new' })
  return ok({ revision: 1 })
}

const withoutVersion = ({ version: _, ...body }: DraftBody & { readonly version: string }): DraftBody => body
