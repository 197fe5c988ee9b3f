import { longestExport } from '#kernel/export.ts'
import type { Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { OwnDivision, OwnDivisionAnswer } from '../contract/division.ts'
import type { PostAnswers, PostAnswersAnswer, PostHolders, PostHoldersAnswer } from '../contract/post-people.ts'
import { kindText, ownText, divisionText as text } from '../text/division.ts'
import { pageText } from '../text/pages.ts'
import { postPeopleText } from '../text/post-people.ts'
import { ownDivision } from '../views/own-division.ts'
import { postAnswers, postHoldersOf } from '../views/post-people.ts'

/** RSP-13: who holds a post on the day, as far as the reader may know; an auditor reads codes. */
export const postHoldersExport: ExportedList<typeof PostHolders, PostHoldersAnswer['holders'][number]> = {
  title: postPeopleText.holders,
  columns: [
    { head: postPeopleText.whoHead, width: 40, cell: ({ who }) => who },
    { head: postPeopleText.unit, width: 28, cell: ({ unit }) => unit },
    { head: postPeopleText.from, cell: ({ fromOn }) => fromOn },
    { head: postPeopleText.to, cell: ({ toOn }) => toOn },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: postHoldersOf(longestExport + 1),
  rows: ({ holders }) => holders,
}

/** RSP-14: who answers for a post, the nearest first. */
export const postAnswersExport: ExportedList<typeof PostAnswers, PostAnswersAnswer['edges'][number]> = {
  title: postPeopleText.answers,
  columns: [
    { head: text.kind, cell: ({ kind }) => kindText[kind] },
    { head: text.leader, width: 40, cell: ({ leader }) => leader },
    { head: text.about, width: 24, cell: ({ about }) => about },
    { head: text.unit, width: 28, cell: ({ unit }) => unit },
    { head: postPeopleText.ofPostHead, cell: ({ ofPost }) => ofPost },
    { head: text.from, cell: ({ fromOn }) => fromOn },
  ],
  view: postAnswers,
  rows: ({ edges }) => edges,
}

type OwnEdge = OwnDivisionAnswer['over'][number] & { readonly side: Pair }

/** Who answers for the person who takes it out, and what that person answers for. */
export const ownDivisionExport: ExportedList<typeof OwnDivision, OwnEdge> = {
  title: pageText.own,
  columns: [
    { head: ownText.side, width: 20, cell: ({ side }) => side },
    { head: text.kind, cell: ({ kind }) => kindText[kind] },
    { head: text.leader, cell: ({ leader }) => leader },
    { head: text.about, width: 24, cell: ({ about }) => about },
    { head: text.unit, width: 28, cell: ({ unit }) => unit },
    { head: text.post, width: 24, cell: ({ post }) => post },
    { head: text.from, cell: ({ fromOn }) => fromOn },
    { head: text.to, cell: ({ toOn }) => toOn },
  ],
  view: ownDivision,
  rows: ({ over, own }) => [
    ...over.map((edge) => ({ ...edge, side: ownText.over })),
    ...own.map((edge) => ({ ...edge, side: ownText.own })),
  ],
}
