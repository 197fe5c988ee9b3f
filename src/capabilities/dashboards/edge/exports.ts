import { recordKindText } from '#capabilities/learning/text/record.ts'
import { longestExport } from '#kernel/export.ts'
import type { ExportedList } from '#platform/export.ts'
import type { DueItems, DueItemsAnswer, NotDone, NotDoneAnswer, NumberDoubts, NumberDoubtsAnswer } from '../contract.ts'
import { doneText, doneHeads as heads } from '../text/done.ts'
import { doubtHeads, figureText } from '../text/doubt.ts'
import { pageTitles } from '../text/pages.ts'
import { unitsText } from '../text/units.ts'
import { dueInReachOf } from '../views/due-items.ts'
import { notDoneOf } from '../views/not-done.ts'
import { numberDoubtsOf } from '../views/number-doubts.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** DSH-18: what is due in reach and how far it is; where few have it due, the counts stay untold (DSH-6). */
export const dueItemsExport: ExportedList<typeof DueItems, DueItemsAnswer['due'][number]> = {
  title: doneText.items,
  columns: [
    { head: heads.item, width: 40, cell: ({ title }) => title },
    { head: heads.kind, cell: ({ kind }) => recordKindText[kind] },
    { head: heads.dueOn, cell: ({ dueOn }) => dueOn },
    { head: heads.due, width: 18, cell: ({ week }) => week?.due ?? unitsText.itemFew },
    { head: heads.done, width: 18, cell: ({ week }) => week?.done ?? null },
    { head: heads.away, width: 18, cell: ({ week }) => week?.away ?? null },
  ],
  view: dueInReachOf(most),
  rows: ({ due }) => due,
}

/** DSH-12: who has not done one item, by name, to auditors by code; whoever is away is said to be. */
export const notDoneExport: ExportedList<typeof NotDone, NotDoneAnswer['people'][number]> = {
  title: heads.left,
  columns: [
    { head: heads.who, width: 40, cell: ({ name }) => name },
    { head: heads.unit, width: 28, cell: ({ unit }) => unit },
    { head: heads.backOn, cell: ({ backOn }) => backOn },
  ],
  view: notDoneOf(most),
  rows: ({ people }) => people,
}

/** DSH-4: doubts about numbers with their answers; none has a sender. */
export const numberDoubtsExport: ExportedList<typeof NumberDoubts, NumberDoubtsAnswer['doubts'][number]> = {
  title: pageTitles.doubts,
  columns: [
    { head: doubtHeads.figure, width: 28, cell: ({ figure }) => figureText[figure] },
    { head: doubtHeads.shown, cell: ({ shown }) => shown },
    { head: doubtHeads.line, width: 60, cell: ({ line }) => line },
    { head: doubtHeads.raised, cell: ({ raisedOn }) => raisedOn },
    { head: doubtHeads.answer, width: 60, cell: ({ answer }) => answer?.line ?? null },
    { head: doubtHeads.answered, cell: ({ answer }) => answer?.on ?? null },
  ],
  view: numberDoubtsOf(most),
  rows: ({ doubts }) => doubts,
}
