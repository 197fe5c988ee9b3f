import type { ImportListVerb, ImportListVerbs, UndoListVerb } from '#kernel/import.ts'
import { answer, command, type Route } from '#platform/capability.ts'
import type { UseCase } from '#platform/context.ts'
import type { PlainChange, PlainList } from '../store/plain-list.ts'
import { acceptAll, repair } from '../use-cases/import/repair.ts'
import { stage } from '../use-cases/import/stage.ts'
import { comparePlain } from '../views/import/comparison.ts'
import { preview } from '../views/import/preview.ts'
import { read } from '../views/import/read.ts'
import { repairs, waitingDraftsOf } from '../views/import/repairs.ts'
import { type ComparisonWords, comparison } from './comparison.ts'

/** What a capability brings for a list that only adds and changes. */
export interface ImportedList<Wish, Change extends PlainChange> {
  readonly verbs: ImportListVerbs
  readonly list: PlainList<Wish, Change>
  readonly words: ComparisonWords
  readonly write: UseCase<ImportListVerb>
  readonly undo?: UseCase<UndoListVerb>
}

/** The routes of one list, from reading its columns to taking its last writing back. */
export const importRoutes = <Wish, Change extends PlainChange>({
  verbs,
  list,
  words,
  write,
  undo,
}: ImportedList<Wish, Change>): Route[] => [
  answer(verbs.read, read(list)),
  command(verbs.stage, stage(list)),
  answer(verbs.preview, preview(list)),
  command(verbs.download, comparison(words, comparePlain(list))),
  answer(verbs.repairs, repairs(list, words.keyField)),
  command(verbs.repair, repair(list)),
  command(verbs.accept, acceptAll(list)),
  command(verbs.write, write),
  ...(verbs.undo && undo ? [command(verbs.undo, undo)] : []),
  answer(verbs.drafts, waitingDraftsOf(list.name)),
]
