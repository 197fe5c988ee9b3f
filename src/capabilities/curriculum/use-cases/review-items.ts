import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ReviewItems } from '../contract/items.ts'
import { type CaseDraft, caseReviewed } from '../rules/case-draft.ts'
import { reviewed, type Written } from '../rules/draft.ts'
import { saveDrafts } from '../store/drafts.ts'
import { itemsSeen } from './items-seen.ts'

export const reviewItems: UseCase<typeof ReviewItems> = async (cx, { kind, items, verdict, note }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  const said = { verdict, note, by: cx.actor.person }
  const isOfficer = cx.actor.roles.includes('officer')
  const read: Written<unknown>[] = []
  for (const draft of drafts.value) {
    const next =
      kind === 'case' ? caseReviewed(draft as CaseDraft, { ...said, isOfficer }) : reviewed<unknown>(draft, said)
    if (!next.ok) return next
    read.push(next.value)
  }
  await saveDrafts(cx.tx, read)
  for (const { code, revision } of read) cx.record(`${kind}-draft`, code, { revision, verdict, note: note.trim() })
  return ok({ reviewed: read.length })
}
