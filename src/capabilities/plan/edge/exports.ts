import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { AudienceAnswer, AudienceQuestion, KeyDates, Programmes, ProgrammesAnswer } from '../contract.ts'
import { audienceText, whyText } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { keyDatesText, kindText, nodeKindText, stateText, yearText } from '../text/year.ts'
import { audiencePage } from '../views/audience.ts'
import { keyDates } from '../views/key-dates.ts'
import { programmes } from '../views/programmes.ts'

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
  view: programmes,
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
    { head: audienceText.why, width: 28, cell: ({ why }) => whyText[why] },
    { head: audienceText.awayHead, cell: ({ away }) => away },
  ],
  view: audiencePage(2_000),
  rows: ({ people }) => people,
  next: (asked, { next }) => (next === null ? undefined : { ...asked, after: next }),
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
  view: keyDates,
  rows: ({ festivals, nodes }) =>
    [
      ...(festivals ?? []).map(({ day, name, lunar }) => ({ on: day, name, lunar, kind: keyDatesText.festival })),
      ...nodes.map(({ fallsOn, name, lunar, kind }) => ({ on: fallsOn, name, lunar, kind: nodeKindText[kind] })),
    ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
}
