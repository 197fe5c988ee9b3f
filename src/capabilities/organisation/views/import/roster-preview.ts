import { dayIn } from '#kernel/day.ts'
import { type ChangeKind, type ListedChange, previewPage } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import type { RosterPreview } from '../../contract/roster.ts'
import { keptUntil, manyLeave } from '../../rules/import/change.ts'
import { listChange, listHeld, listLeavers } from '../../rules/import/roster-plan.ts'
import { type Draft, loadDraft, loadLastRun } from '../../store/drafts.ts'
import { seeRows, sightOf } from '../../store/import-list.ts'
import { loadKnown, rosterList } from '../../store/roster-list.ts'
import { loadLabels, loadRosterPlan, type PlannedRoster } from '../../store/roster-plan.ts'
import { keyOf, readAsRemembered } from './preview.ts'

export const rosterPreview: View<typeof RosterPreview> = async (cx, { draft: id, full, show, page }) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, false)
  if (!draft) return no('draft-not-found')
  const plan = await loadRosterPlan(sightOf(cx), draft, full)
  const { counts, ended, standing, aside, merged, remembered } = plan
  const upTo = (page + 1) * previewPage
  const changes = await firstChanges(cx, draft, plan, show, upTo + 1)
  const listed = changes.slice(page * previewPage, upTo)
  await seeRows(cx, rosterList, listed.map(keyOf))
  const run = await loadLastRun(cx.tx, id, false)
  return ok({
    fileName: draft.fileName,
    counts,
    manyLeave: manyLeave(ended.length, standing) ? { ended: ended.length, standing } : null,
    aside,
    merged,
    remembered: await readAsRemembered(remembered, () => rosterList.choices(sightOf(cx), draft)),
    creates: await createsOf(cx, draft),
    changes: listed,
    more: changes.length > upTo,
    keptUntil: keptUntil(dayIn(draft.stagedAt, cx.timeZone)),
    undoUntil: run && run.undoneAt === null && cx.now <= run.undoUntil ? run.undoUntil : null,
  })
}

/** What will be made, each with the unit it stands below or equals. */
const createsOf = async (cx: Looking, draft: Draft) => {
  const { unit } = await loadLabels(sightOf(cx), draft)
  const { made } = await loadKnown(sightOf(cx), draft.creates)
  return made.map(({ kind, name, of, unitKind }) => ({
    field: unitKind === 'crew' ? 'crew' : kind,
    name,
    of: of ? unit(of) : null,
  }))
}

/** The lines of one kind of change, no more than are asked for. */
const firstChanges = async (
  cx: Looking,
  draft: Draft,
  plan: PlannedRoster,
  show: ChangeKind,
  most: number,
): Promise<readonly ListedChange[]> => {
  const labels = await loadLabels(sightOf(cx), draft)
  if (show === 'ended') return listLeavers(plan.ended.slice(0, most), labels, cx.today)
  const lines: ListedChange[] = []
  for await (const { changes, held } of plan.changes()) {
    for (const change of changes) if (change.kind === show) lines.push(...listChange(change, labels))
    if (show === 'changed') lines.push(...held.map((one) => listHeld(one, labels)))
    if (lines.length >= most) break
  }
  return lines
}
