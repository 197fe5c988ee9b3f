import { longestExport } from '#kernel/export.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Norms, NormsAnswer } from '../contract.ts'
import { boundText, normHeads, stateText } from '../text.ts'
import { normsOf } from '../views/norms.ts'

/** The library as it stands today: what binds whom, since when. */
export const normsExport: ExportedList<typeof Norms, NormsAnswer['norms'][number]> = {
  title: normHeads.library,
  columns: [
    { head: normHeads.title, width: 40, cell: ({ title }) => title },
    { head: normHeads.issuer, width: 28, cell: ({ issuer }) => issuer },
    { head: normHeads.number, width: 24, cell: ({ documentNo }) => documentNo },
    { head: normHeads.from, cell: ({ effectiveOn }) => effectiveOn },
    { head: normHeads.repealed, cell: ({ repealedOn }) => repealedOn },
    { head: normHeads.binds, width: 28, cell: ({ binds }) => joined(binds.map((one) => boundText[one])) },
    { head: normHeads.state, cell: ({ state }) => stateText[state] },
    { head: normHeads.own, cell: ({ local }) => local },
    { head: normHeads.articles, cell: ({ articles }) => articles },
    { head: normHeads.checked, cell: ({ checked }) => checked },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: normsOf(longestExport + 1),
  rows: (answer) => answer.norms,
}
