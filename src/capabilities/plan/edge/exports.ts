import type { Day } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import type { Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type {
  AudienceAnswer,
  AudienceQuestion,
  Burden,
  BurdenAnswer,
  KeyDates,
  Programmes,
  ProgrammesAnswer,
} from '../contract.ts'
import { audienceText, burdenText, classText, reasonTold } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { keyDatesText, kindText, nodeKindText, stateText, yearText } from '../text/year.ts'
import { audiencePage } from '../views/audience.ts'
import { burden } from '../views/burden.ts'
import { keyDatesOf } from '../views/key-dates.ts'
import { programmesPage } from '../views/programmes.ts'

/** The programmes of a year. */
export const programmesExport: ExportedList<typeof Programmes, ProgrammesAnswer['programmes'][number]> = {
  title: yearText.list,
  columns: [
    { head: yearText.name, width: 32, cell: ({ name }) => name },
    { head: yearText.kind, cell: ({ kind }) => kindText[kind] },
    { head: yearText.createFrom, cell: ({ fromOn }) => fromOn },
    { head: yearText.createTo, cell: ({ toOn }) => toOn },
    { head: yearText.minutesEach, cell: ({ minutes }) => minutes },
    { head: yearText.people, cell: ({ people }) => people },
    { head: yearText.state, width: 20, cell: ({ state }) => stateText[state] },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: programmesPage(longestExport + 1),
  rows: (answer) => answer.programmes,
}

/** Exactly who is in the audience and why. */
export const audienceExport: ExportedList<typeof AudienceQuestion, AudienceAnswer['people'][number]> = {
  title: audienceText.sheet,
  columns: [
    { head: audienceText.staffNo, cell: ({ staffNo }) => staffNo },
    { head: audienceText.name, cell: ({ name }) => name },
    { head: audienceText.unit, width: 24, cell: ({ unit }) => unit },
    { head: audienceText.post, width: 24, cell: ({ post }) => post },
    { head: audienceText.why, width: 28, cell: reasonTold },
    { head: audienceText.awayHead, cell: ({ away }) => away },
  ],
  view: audiencePage(2_000),
  rows: ({ people }) => people,
  next: (asked, { next }) => (next === null ? undefined : { ...asked, after: next }),
}

/** The four ceilings and the load of the month; classes under twenty people keep theirs to themselves. */
export const burdenExport: ExportedList<typeof Burden, BurdenAnswer['classes'][number] & { readonly month: Day }> = {
  title: pageText.burden,
  columns: [
    { head: burdenText.month, cell: ({ month }) => month.slice(0, 7) },
    { head: burdenText.class, width: 24, cell: (row) => classText[row.class] },
    { head: burdenText.ceiling, cell: ({ ceiling }) => ceiling },
    { head: burdenText.people, cell: ({ people }) => people },
    { head: burdenText.each, width: 20, cell: ({ planned }) => planned ?? burdenText.tooFew },
    { head: burdenText.over, width: 20, cell: ({ over }) => over ?? burdenText.tooFew },
  ],
  view: burden,
  rows: ({ month, classes }) => classes.map((row) => ({ ...row, month })),
}

interface DateRow {
  readonly on: Day
  readonly name: Pair
  readonly lunar: Pair | null
  readonly kind: Pair
}

/** Festivals and own days of a year, in their order. */
export const keyDatesExport: ExportedList<typeof KeyDates, DateRow> = {
  title: pageText.keyDates,
  columns: [
    { head: keyDatesText.day, cell: ({ on }) => on },
    { head: keyDatesText.name, width: 28, cell: ({ name }) => name },
    { head: keyDatesText.kind, cell: ({ kind }) => kind },
    { head: keyDatesText.lunar, width: 20, cell: ({ lunar }) => lunar },
  ],
  view: keyDatesOf(longestExport + 1),
  rows: ({ festivals, nodes }) =>
    [
      ...(festivals ?? []).map(({ day, name, lunar }) => ({ on: day, name, lunar, kind: keyDatesText.festival })),
      ...nodes.map(({ fallsOn, name, lunar, kind }) => ({ on: fallsOn, name, lunar, kind: nodeKindText[kind] })),
    ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
}
