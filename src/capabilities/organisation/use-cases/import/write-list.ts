import type { ImportListVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import { setRowStates } from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { loadPlainPlan, type PlainChange, type PlainList } from '../../store/plain-list.ts'

/**
 * Writes all rows of a draft that wait for nothing, in one go, and records file and counts. `keep` writes the changes
 * and states a fact about each; it is false when something it would add exists beyond the reach.
 */
export const writeList =
  <Wish, Change extends PlainChange>(
    list: PlainList<Wish, Change>,
    keep: (cx: Acting, changes: readonly Change[]) => Promise<boolean>,
  ): UseCase<ImportListVerb> =>
  async (cx, { draft: id, seen }) => {
    const planned = await loadPlainPlan(sightOf(cx), list, id, true)
    if (!planned) return no('draft-not-found')
    const { plan, counts, draft, ready } = planned
    if (ready.length === 0) return no('nothing-to-write')
    if (counts.created !== seen.created || counts.changed !== seen.changed) return no('changed-meanwhile')
    if (!(await keep(cx, plan.changes))) return no('known-elsewhere')
    const lines = [...plan.changes.map(({ line }) => line), ...plan.unchanged]
    await setRowStates(cx.tx, id, lines, 'written')
    cx.record('import', id, { list: list.name, file: draft.fileName, digest: draft.digest, ...counts })
    return ok({ counts, undoUntil: null })
  }
