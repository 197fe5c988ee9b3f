import type { Id } from '#kernel/id.ts'
import { type ChangeKind, changeKinds, type ListedChange } from '#kernel/import.ts'
import type { Looking, MaybeSeeing } from '#platform/context.ts'
import { listChange, listHeld, listLeavers } from '../../rules/import/roster-plan.ts'
import { loadDraft } from '../../store/drafts.ts'
import { seeRows, sightOf } from '../../store/import-list.ts'
import { loadPlainPlan, type PlainChange, type PlainList } from '../../store/plain-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { loadLabels, loadRosterPlan } from '../../store/roster-plan.ts'
import { keyOf } from './preview.ts'

export interface Comparison {
  readonly list: string
  readonly fileName: string
  readonly changes: readonly (ListedChange & { readonly kind: ChangeKind })[]
}

/** Everything that writing a draft would change, line by line; nothing when there is no such draft in sight. */
export type Compare = (
  cx: Looking & MaybeSeeing,
  draft: Id<'import-draft'>,
  full: boolean,
) => Promise<Comparison | undefined>

export const compareRoster: Compare = async (cx, id, full) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, false)
  if (!draft) return undefined
  const sight = sightOf(cx)
  const plan = await loadRosterPlan(sight, draft, full)
  const labels = await loadLabels(sight, draft)
  const lines = { created: [] as ListedChange[], changed: [] as ListedChange[] }
  for await (const part of plan.changes()) {
    for (const change of part.changes) lines[change.kind].push(...listChange(change, labels))
    lines.changed.push(...part.held.map((one) => listHeld(one, labels)))
  }
  const all = { ...lines, ended: listLeavers(plan.ended, labels, cx.today) }
  const changes = changeKinds.flatMap((kind) => all[kind].map((change) => ({ ...change, kind })))
  await seeRows(cx, rosterList, changes.map(keyOf))
  return { list: 'roster', fileName: draft.fileName, changes }
}

export const comparePlain =
  <Wish, Change extends PlainChange>(list: PlainList<Wish, Change>): Compare =>
  async (cx, id, full) => {
    const planned = await loadPlainPlan(sightOf(cx), list, { draft: id, full }, false)
    if (!planned) return undefined
    const changes = planned.plan.changes.flatMap(({ kind, listed }) => listed.map((change) => ({ ...change, kind })))
    await seeRows(cx, list, changes.map(keyOf))
    return { list: list.name, fileName: planned.draft.fileName, changes }
  }
