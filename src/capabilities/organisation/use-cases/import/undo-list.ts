import type { UndoListVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, MaybeSeeing, UseCase } from '#platform/context.ts'
import { loadDraft, loadLastRun, loadRunParts, setRowStates, setUndone } from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import type { WrittenList } from './write-list.ts'

/**
 * ORG-11: takes the last writing of a list back that only adds and changes. `takeBack` is false, and leaves everything
 * as it is, when something no longer stands as the writing left it.
 */
export const undoList =
  <Kept>(
    list: { readonly name: string },
    takeBack: (cx: Acting & MaybeSeeing, kept: readonly Kept[]) => Promise<boolean>,
  ): UseCase<UndoListVerb> =>
  async (cx: Acting & MaybeSeeing, { draft: id }) => {
    const draft = await loadDraft(sightOf(cx), list.name, id, true)
    if (!draft) return no('draft-not-found')
    const run = await loadLastRun(cx.tx, id, true)
    if (!run || run.undoneAt !== null) return no('nothing-to-undo')
    if (cx.now > run.undoUntil) return no('too-late')
    const parts: WrittenList<Kept>[] = []
    for await (const part of loadRunParts<WrittenList<Kept>>(cx.tx, run.id)) parts.push(part)
    const kept = parts.flatMap((part) => part.kept)
    if (!(await takeBack(cx, kept))) return no('touched-since')
    await setRowStates(
      cx.tx,
      id,
      parts.flatMap(({ lines }) => lines),
      'open',
    )
    await setUndone(cx.tx, run.id, cx.now)
    cx.record('import', id, { undone: run.id, rows: kept.length })
    return ok({ people: kept.length })
  }
