import type { DraftRow } from '#kernel/draft.ts'
import type { ImportCounts, ListedChange } from '#kernel/import.ts'
import { type Draft, loadDraft } from './drafts.ts'
import { gathered, type List, type Opened, openRows, type Sight } from './import-list.ts'

/** What one row adds or changes. */
export interface PlainChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  /** As lines to read: one for each field that differs. */
  readonly listed: readonly ListedChange[]
}

export interface PlainPlan<Change extends PlainChange> {
  readonly changes: readonly Change[]
  readonly unchanged: readonly number[]
}

/** A list that only adds and changes: whatever is not in it stays as it is. */
export interface PlainList<Wish, Change extends PlainChange> extends List<Wish> {
  readonly plan: (sight: Sight, ready: readonly DraftRow<Wish>[]) => Promise<PlainPlan<Change>>
}

export interface PlannedList<Wish, Change extends PlainChange> extends Omit<Opened<Wish>, 'ready'> {
  readonly ready: number
  readonly draft: Draft
  readonly plan: PlainPlan<Change>
  readonly counts: ImportCounts
}

/** What writing a draft now would do; nothing when there is no such draft in sight. */
export const loadPlainPlan = async <Wish, Change extends PlainChange>(
  sight: Sight,
  list: PlainList<Wish, Change>,
  id: Draft['id'],
  lock: boolean,
): Promise<PlannedList<Wish, Change> | undefined> => {
  const draft = await loadDraft(sight.tx, list.name, id, lock)
  if (!draft) return undefined
  const opened = await openRows(sight, list, draft)
  const ready = await gathered(opened.ready())
  const plan = await list.plan(sight, ready)
  const created = plan.changes.filter(({ kind }) => kind === 'created').length
  const counts = {
    created,
    changed: plan.changes.length - created,
    ended: 0,
    unchanged: plan.unchanged.length,
    doubtful: opened.doubtful.length,
  }
  return { ...opened, draft, plan, counts, ready: ready.length }
}
