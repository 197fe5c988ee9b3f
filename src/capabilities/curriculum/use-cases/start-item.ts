import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { StartItem } from '../contract/items.ts'
import { blankCase } from '../rules/case-draft.ts'
import { noCloseness } from '../rules/draft.ts'
import { blankForm } from '../rules/form-content.ts'
import { blankQuestion } from '../rules/question-draft.ts'
import { loadDraft, saveDraft } from '../store/drafts.ts'
import { isPost } from '../store/posts.ts'
import { loadLastVersion, loadVersion, versionsOfKind } from '../store/versions.ts'
import type { ItemDraft } from './items-seen.ts'

type Body = ItemDraft['body']

/** CUR-14: a draft that is there already is gone on with. */
export const startItem: UseCase<typeof StartItem> = async (cx, { kind, code, fresh }) => {
  const present = await loadDraft<Body>(cx.tx, kind, code)
  if (present) return fresh === null ? ok({ revision: present.revision }) : no('code-taken')
  const current = await loadLastVersion(cx.tx, versionsOfKind[kind], code)
  if (fresh !== null && current) return no('code-taken')
  if (fresh === null && !current) return no('item-not-found')
  const lesson = fresh?.lesson ?? null
  if (lesson !== null && !(await loadVersion(cx.tx, 'lessonVersion', lesson))) return no('lesson-not-found')
  if (fresh !== null && kind === 'card' && !(await isPost(cx.tx, code))) return no('post-not-found')
  const title = fresh?.title ?? { zh: code, en: code }
  const blank = (): Body => {
    if (kind === 'question') return blankQuestion(code, lesson)
    if (kind === 'case') return blankCase(code, title)
    return blankForm(kind, code, { title, sort: fresh?.sort ?? 'story' }, cx.today)
  }
  await saveDraft(cx.tx, {
    ...{ kind, code, revision: 1, basedOn: current?.version ?? null, closeness: noCloseness },
    body: current ? withoutVersion(current) : blank(),
    ...{ editors: [cx.actor.person], state: 'draft', note: '', reviewedRevision: null, changedAt: cx.now },
  })
  cx.record(`${kind}-draft`, code, { begun: current?.version ?? 'new' })
  return ok({ revision: 1 })
}

const withoutVersion = <B extends { readonly version: string }>({ version: _, ...body }: B): Omit<B, 'version'> => body
