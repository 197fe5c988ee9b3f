import { undoList, writeList } from '#capabilities/organisation/public.ts'
import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import { noCloseness, type Written, written } from '../rules/draft.ts'
import type { QuestionBody } from '../rules/question-draft.ts'
import { dropDrafts, lastVersions, loadDrafts, saveDrafts } from '../store/drafts.ts'
import type { QuestionsList } from '../store/questions-list.ts'

/** A draft as a writing left it, and as it was before. */
interface KeptDraft {
  readonly code: string
  readonly revision: number
  readonly before: Written<QuestionBody> | null
}

/** CUR-28: every row becomes the draft of a question; a second person reads it before it is asked of anybody. */
export const importQuestions = (list: QuestionsList): UseCase<ImportListVerb> =>
  writeList(list, async (cx, changes) => {
    const codes = changes.map(({ body }) => body.code)
    if (codes.length === 0) return true
    const present = new Map(
      (await loadDrafts<QuestionBody>(cx.tx, 'question', codes)).map((draft) => [draft.code, draft]),
    )
    const current = await lastVersions(cx.tx, 'question', codes)
    const writing = { by: cx.actor.person, now: cx.now }
    const drafts = changes.map(({ body }) => {
      const before = present.get(body.code)
      const fresh: Written<QuestionBody> = {
        ...{ kind: 'question', code: body.code, revision: 0, basedOn: current.get(body.code) ?? null, body },
        ...{ closeness: noCloseness, editors: [], state: 'draft', note: '', reviewedRevision: null, changedAt: cx.now },
      }
      const draft = before ?? fresh
      const next = written(draft, { revision: draft.revision, body, closeness: noCloseness }, writing)
      if (!next.ok) throw new Error('a draft is locked while it is written')
      return { before: before ?? null, after: next.value }
    })
    await saveDrafts(
      cx.tx,
      drafts.map(({ after }) => after),
    )
    for (const { after } of drafts)
      cx.record('question-draft', after.code, { imported: after.revision, from: after.basedOn ?? 'new' })
    return drafts.map(({ before, after: { code, revision } }): KeptDraft => ({ code, revision, before }))
  })

/** What was begun is dropped; what was gone on with says again what it said, as a further revision. */
export const undoQuestions = (list: QuestionsList): UseCase<UndoListVerb> =>
  undoList<KeptDraft>(list, async (cx, kept) => {
    const now = new Map(
      (
        await loadDrafts<QuestionBody>(
          cx.tx,
          'question',
          kept.map(({ code }) => code),
        )
      ).map((draft) => [draft.code, draft]),
    )
    const isAsLeft = ({ code, revision }: KeptDraft): boolean => {
      const draft = now.get(code)
      return draft?.revision === revision && (draft.state === 'draft' || draft.state === 'returned')
    }
    if (!kept.every(isAsLeft)) return false
    await dropDrafts(
      cx.tx,
      'question',
      kept.filter(({ before }) => before === null).map(({ code }) => code),
    )
    await saveDrafts(
      cx.tx,
      kept.flatMap(({ before, revision }) =>
        before === null ? [] : [{ ...before, revision: revision + 1, changedAt: cx.now }],
      ),
    )
    for (const { code } of kept) cx.record('question-draft', code, { change: 'taken-back' })
    return true
  })
