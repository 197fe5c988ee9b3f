import { dayIn } from '#kernel/day.ts'
import { type ListedChange, type PreviewListVerb, previewPage } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, MaybeSeeing, View } from '#platform/context.ts'
import { keptUntil } from '../../rules/import/change.ts'
import { loadLastRun } from '../../store/drafts.ts'
import { type RememberedWording, seeRows, sightOf } from '../../store/import-list.ts'
import { loadPlainPlan, type PlainChange, type PlainList } from '../../store/plain-list.ts'

/** At most fifty, without those that a name bears by now, which is then meant. */
export const readAsRemembered = async (
  remembered: readonly RememberedWording[],
  choices: () => Promise<Readonly<Record<string, readonly string[]>>>,
): Promise<RememberedWording[]> => {
  if (remembered.length === 0) return []
  const names = await choices()
  return remembered.filter(({ field, wording }) => !names[field]?.includes(wording)).slice(0, 50)
}

/** The key of a row; of a list about persons it is always a text. */
export const keyOf = ({ key }: ListedChange): string => (typeof key === 'string' ? key : '')

/** The preview of a list that adds and changes. */
export const preview =
  <Wish, Change extends PlainChange>(list: PlainList<Wish, Change>): View<PreviewListVerb> =>
  async (cx: Looking & MaybeSeeing, { draft: id, full, show, page }) => {
    const planned = await loadPlainPlan(sightOf(cx), list, { draft: id, full }, false)
    if (!planned) return no('draft-not-found')
    const { plan, counts, draft, aside, merged, remembered } = planned
    const run = await loadLastRun(cx.tx, id, false)
    const listed = plan.changes.filter(({ kind }) => kind === show).flatMap((change) => change.listed)
    const changes = listed.slice(page * previewPage, (page + 1) * previewPage)
    await seeRows(cx, list, changes.map(keyOf))
    return ok({
      fileName: draft.fileName,
      counts,
      manyLeave: null,
      aside,
      merged,
      remembered: await readAsRemembered(remembered, () => list.choices(sightOf(cx), draft)),
      creates: draft.creates.map(({ kind, name }) => ({ field: kind, name, of: null })),
      changes,
      more: listed.length > (page + 1) * previewPage,
      keptUntil: keptUntil(dayIn(draft.stagedAt, cx.timeZone)),
      undoUntil: run && run.undoneAt === null && cx.now <= run.undoUntil ? run.undoUntil : null,
    })
  }
