import { businessText } from '#capabilities/risk/text/words.ts'
import { longestExport, momentColumn } from '#kernel/export.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { HoldingChanges, HoldingChangesAnswer } from '../contract/follow.ts'
import type { FamilyMix, FamilyMixAnswer } from '../contract/mix.ts'
import type { LessonWishes, LessonWishesAnswer } from '../contract/wishes.ts'
import type { Burden, BurdenAnswer } from '../contract.ts'
import { educationKinds } from '../rules/mix.ts'
import { burdenText, classText } from '../text/builder.ts'
import { mixText } from '../text/mix.ts'
import { workHeads as heads } from '../text/work.ts'
import { kindText, yearText } from '../text/year.ts'
import { burden } from '../views/burden.ts'
import { familyMix } from '../views/family-mix.ts'
import { holdingChangesOf } from '../views/holding-changes.ts'
import { lessonWishesOf } from '../views/lesson-wishes.ts'

/** PLN-21: what another officer is asked; to everybody else an empty list. */
export const waitingCeilingsExport: ExportedList<typeof Burden, BurdenAnswer['waiting'][number]> = {
  title: heads.waiting,
  columns: [
    { head: burdenText.class, width: 24, cell: (row) => classText[row.class] },
    { head: burdenText.ceiling, cell: ({ from }) => from },
    { head: heads.proposed, cell: ({ to }) => to },
    { head: heads.reason, width: 48, cell: ({ reason }) => reason },
    { head: heads.by, cell: ({ by }) => by },
    momentColumn(heads.lapses, ({ lapsesAt }) => lapsesAt),
  ],
  view: burden,
  rows: ({ waiting }) => waiting,
}

/** PLN-16: lessons that signals asked for. */
export const lessonWishesExport: ExportedList<typeof LessonWishes, LessonWishesAnswer['wishes'][number]> = {
  title: yearText.wishes,
  columns: [
    { head: heads.lesson, width: 36, cell: ({ title }) => title },
    { head: heads.minutes, cell: ({ minutes }) => minutes },
    { head: heads.posts, cell: ({ posts }) => posts },
    { head: yearText.people, cell: ({ people }) => people },
    { head: heads.dueOn, cell: ({ dueOn }) => dueOn },
    { head: heads.signal, cell: ({ signalNo }) => signalNo },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: lessonWishesOf(longestExport + 1),
  rows: ({ wishes }) => wishes,
}

/** PLN-19: running programmes whose people are not those of today's posts any more; counts, nobody by name. */
export const holdingChangesExport: ExportedList<typeof HoldingChanges, HoldingChangesAnswer['programmes'][number]> = {
  title: yearText.follow,
  columns: [
    { head: yearText.name, width: 32, cell: ({ name }) => name },
    { head: heads.items, cell: ({ items }) => items },
    { head: heads.minutes, cell: ({ minutes }) => minutes },
    { head: heads.joining, cell: ({ joining }) => joining },
    { head: heads.posts, width: 40, cell: ({ posts }) => joined(posts) },
    { head: heads.leaving, cell: ({ leaving }) => leaving },
    { head: heads.dueOn, cell: ({ dueOn }) => dueOn },
  ],
  view: holdingChangesOf(longestExport),
  rows: ({ programmes }) => programmes,
}

type Family = FamilyMixAnswer['families'][number]

/** R50: what each post family was taught within twelve months; families under twenty people are left out. */
export const familyMixExport: ExportedList<typeof FamilyMix, Family> = {
  title: mixText.title,
  columns: [
    { head: heads.family, width: 24, cell: ({ business }) => businessText(business) },
    { head: yearText.people, cell: ({ people }) => people },
    { head: burdenText.each, cell: ({ average }) => average },
    ...educationKinds.map((kind) => ({
      head: heads.share[kind],
      cell: ({ mix }: Family) => mix.find((part) => part.kind === kind)?.share ?? 0,
    })),
    { head: heads.gaps, width: 32, cell: ({ gaps }) => joined(gaps.map(({ kind }) => kindText[kind])) },
  ],
  view: familyMix,
  rows: ({ families }) => families.filter(({ average }) => average !== null),
}
