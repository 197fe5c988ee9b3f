import { dayIn } from '#kernel/day.ts'
import { previewPage } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { RosterPreview } from '../../contract/roster.ts'
import { keptUntil, manyLeave } from '../../rules/import/change.ts'
import { countsOf, listChanges } from '../../rules/import/roster-plan.ts'
import { loadDraft, loadLastRun } from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { loadLabels, loadRosterPlan } from '../../store/roster-plan.ts'

export const rosterPreview: View<typeof RosterPreview> = async (cx, { draft: id, full, show, page }) => {
  const draft = await loadDraft(cx.tx, 'roster', id, false)
  if (!draft) return no('draft-not-found')
  const sight = sightOf(cx)
  const { rows, doubtful, plan } = await loadRosterPlan(sight, draft, full)
  const changes = listChanges(plan, show, await loadLabels(sight, draft), cx.today)
  const run = await loadLastRun(cx.tx, id, false)
  return ok({
    fileName: draft.fileName,
    counts: countsOf(plan, doubtful.length),
    manyLeave: manyLeave(plan.ended.length, plan.standing)
      ? { ended: plan.ended.length, standing: plan.standing }
      : null,
    aside: rows.filter(({ state }) => state === 'aside').length,
    merged: rows.filter(({ state }) => state === 'merged').length,
    changes: changes.slice(page * previewPage, (page + 1) * previewPage),
    more: changes.length > (page + 1) * previewPage,
    keptUntil: keptUntil(dayIn(draft.stagedAt, cx.timeZone)),
    undoUntil: run && run.undoneAt === null && cx.now <= run.undoUntil ? run.undoUntil : null,
  })
}
