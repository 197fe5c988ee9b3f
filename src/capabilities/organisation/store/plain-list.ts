import type { DraftRow } from '#kernel/draft.ts'
import type { ChangeKind, ImportCounts, ListedChange } from '#kernel/import.ts'
import { type Draft, loadDraft } from './drafts.ts'
import { gathered, type List, type Opened, openRows, type Sight } from './import-list.ts'

/** What one row adds or changes, or what a list that is whole leaves out. */
export interface PlainChange {
  /** Nothing where no row stands for it. */
  readonly line: number | null
  readonly kind: ChangeKind
  /** As lines to read: one for each field that differs. */
  readonly listed: readonly ListedChange[]
}

export interface PlainPlan<Change extends PlainChange> {
  readonly changes: readonly Change[]
  readonly unchanged: readonly number[]
}

/** What a plan may know besides the rows that can be written. */
export interface PlainScope extends Pick<Opened<unknown>, 'keys'> {
  /** The list is said to be whole. */
  readonly full: boolean
}

/** A list that adds and changes; what a whole one leaves out is for its plan to say. */
export interface PlainList<Wish, Change extends PlainChange> extends List<Wish> {
  readonly plan: (sight: Sight, ready: readonly DraftRow<Wish>[], scope: PlainScope) => Promise<PlainPlan<Change>>
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
  { draft: id, full }: { readonly draft: Draft['id']; readonly full: boolean },
  lock: boolean,
): Promise<PlannedList<Wish, Change> | undefined> => {
  const draft = await loadDraft(sight, list.name, id, lock)
  if (!draft) return undefined
  const opened = await openRows(sight, list, draft)
  const ready = await gathered(opened.ready())
  const plan = await list.plan(sight, ready, { full, keys: opened.keys })
  const count = (kind: ChangeKind) => plan.changes.filter((change) => change.kind === kind).length
  const counts = {
    created: count('created'),
    changed: count('changed'),
    ended: count('ended'),
    unchanged: plan.unchanged.length,
    doubtful: opened.doubtful.length,
  }
  return { ...opened, draft, plan, counts, ready: ready.length }
}
