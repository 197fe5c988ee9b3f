import type {
  AcceptSuggestionsVerb,
  ChangeKind,
  DownloadComparisonVerb,
  ImportListVerb,
  PreviewListVerb,
  ReadListVerb,
  RepairListVerb,
  RepairsVerb,
  StageListVerb,
  UndoListVerb,
  WaitingDraftsVerb,
} from '#kernel/import.ts'
import type { Pair } from '#kernel/text.ts'

/** The verbs of one list. */
export interface ImportVerbs {
  readonly read: ReadListVerb
  readonly stage: StageListVerb
  readonly preview: PreviewListVerb
  readonly download: DownloadComparisonVerb
  readonly repairs: RepairsVerb
  readonly repair: RepairListVerb
  readonly accept: AcceptSuggestionsVerb
  readonly write: ImportListVerb
  readonly drafts: WaitingDraftsVerb
  readonly undo?: UndoListVerb
}

/** What is said about one list; everything that is said of all lists stands in `text.ts`. */
export interface ImportWords {
  readonly lead: Pair
  /** The field every row is known by, and the fields in their order. */
  readonly keyField: string
  readonly fields: Readonly<Record<string, Pair>>
  readonly requiredFields: readonly string[]
  readonly compared: Pair
  /** Which changes this list can bring. */
  readonly kinds: readonly ChangeKind[]
  readonly counts: Readonly<Record<ChangeKind | 'unchanged' | 'doubtful', Pair>>
  /** The same in one or two words. */
  readonly tabs: Readonly<Record<ChangeKind, Pair>>
  readonly listed: Readonly<Record<ChangeKind, Pair>>
  /** What follows from a change, by its word. */
  readonly follows: Readonly<Record<string, Pair>>
  /** Words that stand for values. */
  readonly values: Readonly<Record<string, Pair>>
  /** Why a row waits, by `field.kind`, else by `kind`. */
  readonly doubts: Readonly<Record<string, Pair>>
  /** What is said of something new that equals or stands below nothing, by its field. */
  readonly alone?: Readonly<Record<string, Pair>>
  /** What leaving a field open on purpose means, where it has its own words. */
  readonly pending?: Pair
  /** Whether the list may be said to be complete, with the consequence of saying so. */
  readonly full: null | {
    readonly yes: Pair
    readonly no: Pair
    readonly saysYes: Pair
    readonly saysNo: Pair
    readonly write: Pair
  }
  readonly write: Pair
  readonly writeSome: Pair
  readonly written: Pair
  /** What did not come along with the rows, for a list that brings something. */
  readonly leftOut?: Pair
  readonly undone: Pair
  /** The same for a list that may make anything: when all of that ended too, and when some of it stays. */
  readonly undoneMade?: Pair
  readonly undoneSome?: Pair
  readonly rest: readonly Pair[]
  readonly after: readonly Pair[]
}
