import { longestExport } from '#kernel/export.ts'
import { joined, type Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { People, PersonLine, UnitLine, Units } from '../contract/settings.ts'
import { exportHeads, unitKindText } from '../text/exports.ts'
import { settingsPages } from '../text/pages.ts'
import { peopleText, unitsText } from '../text/settings.ts'
import { peoplePage } from '../views/people.ts'
import { unitsPage } from '../views/units.ts'

/** The roster as the screen lists it, with the posts that run. */
export const peopleExport: ExportedList<typeof People, PersonLine> = {
  title: settingsPages.people,
  columns: [
    { head: peopleText.staffNo, cell: ({ staffNo }) => staffNo },
    { head: peopleText.name, cell: ({ name }) => name },
    { head: exportHeads.latin, width: 20, cell: ({ latinName }) => latinName },
    { head: exportHeads.above, width: 20, cell: ({ above }) => above },
    { head: peopleText.unit, width: 20, cell: ({ unit }) => unit },
    { head: exportHeads.postsHeld, width: 28, cell: (person) => joined(running(person).map(({ name }) => name)) },
    {
      head: exportHeads.since,
      cell: (person) =>
        running(person)
          .map(({ fromOn }) => fromOn)
          .sort()[0] ?? null,
    },
    { head: peopleText.branch, width: 24, cell: ({ branch }) => branch },
    { head: peopleText.member, cell: ({ partyMember }) => partyMember },
    { head: peopleText.joined, cell: ({ joinedOn }) => joinedOn },
  ],
  view: peoplePage(2_000),
  rows: ({ people }) => people,
  next: ({ before: _, ...asked }, { after }) => (after === null ? undefined : { ...asked, after }),
}

const running = ({ posts }: PersonLine) => posts.filter(({ toOn }) => toOn === null)

/** The tree of units, each with the unit above and its people. */
export const unitsExport: ExportedList<typeof Units, UnitLine & { readonly aboveName: Pair | null }> = {
  title: settingsPages.units,
  columns: [
    { head: exportHeads.code, cell: ({ code }) => code },
    { head: unitsText.unit, width: 28, cell: ({ name }) => name },
    { head: exportHeads.kind, cell: ({ kind }) => unitKindText[kind] },
    { head: exportHeads.above, width: 28, cell: ({ aboveName }) => aboveName },
    { head: unitsText.members, cell: ({ people }) => people },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: unitsPage(longestExport + 1),
  rows: (answer) => {
    const names = new Map(answer.units.map(({ code, name }) => [code, name]))
    return answer.units.map((unit) => ({ ...unit, aboveName: names.get(unit.above ?? '') ?? null }))
  },
}
