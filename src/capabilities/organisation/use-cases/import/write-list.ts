import type { ImportListVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, MaybeSeeing, UseCase } from '#platform/context.ts'
import { undoEnd } from '../../rules/import/undo.ts'
import { saveRun, saveRunPart, setRowStates } from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { loadPlainPlan, type PlainChange, type PlainList } from '../../store/plain-list.ts'

/** What one writing of a list that only adds and changes leaves behind, enough to take it back. */
export interface WrittenList<Kept> {
  readonly lines: readonly number[]
  readonly kept: readonly Kept[]
}

/**
 * Writes all rows of a draft that wait for nothing, in one go, and records file and counts. `keep` writes the changes
 * and states a fact about each; it is false when something it would add exists beyond the reach, and says when rows
 * that stand alone do not fit together. Where it gives back
 * what it did, the writing can be taken back for thirty seconds (ORG-11).
 */
export const writeList =
  <Wish, Change extends PlainChange>(
    list: PlainList<Wish, Change>,
    keep: (
      cx: Acting & MaybeSeeing,
      changes: readonly Change[],
    ) => Promise<boolean | 'rows-clash' | readonly unknown[]>,
  ): UseCase<ImportListVerb> =>
  async (cx: Acting & MaybeSeeing, { draft: id, full, seen }) => {
    const planned = await loadPlainPlan(sightOf(cx), list, { draft: id, full }, true)
    if (!planned) return no('draft-not-found')
    const { plan, counts, draft, ready } = planned
    if (ready === 0) return no('nothing-to-write')
    if (counts.created !== seen.created || counts.changed !== seen.changed || counts.ended !== seen.ended)
      return no('changed-meanwhile')
    const kept = await keep(cx, plan.changes)
    if (kept === false) return no('known-elsewhere')
    if (kept === 'rows-clash') return no('rows-clash')
    const lines = [...plan.changes.flatMap(({ line }) => line ?? []), ...plan.unchanged]
    await setRowStates(cx.tx, id, lines, 'written')
    cx.record('import', id, { list: list.name, file: draft.fileName, digest: draft.digest, ...counts })
    if (kept === true || kept.length === 0) return ok({ counts, undoUntil: null })
    const undoUntil = undoEnd(cx.now, cx.clock())
    const run = { id: cx.newId('import-run'), draftId: id, unitPath: draft.unitPath, writtenAt: cx.now, undoUntil }
    await saveRun(cx.tx, run)
    await saveRunPart(cx.tx, run, 0, { lines, kept } satisfies WrittenList<unknown>)
    return ok({ counts, undoUntil })
  }
