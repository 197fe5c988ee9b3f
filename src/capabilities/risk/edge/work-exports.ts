import { longestExport } from '#kernel/export.ts'
import { joined, type Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Affirmations, StandingView } from '../contract/affirmations.ts'
import type { Proposals, ProposalsAnswer } from '../contract/choices.ts'
import type { GradeChanges, GradeChangesAnswer } from '../contract/evidence.ts'
import type { DueReviews, DueReviewsAnswer } from '../contract/posts.ts'
import type { WaitingVersions, WaitingVersionsAnswer } from '../contract/powers.ts'
import type { Rechecks, RechecksAnswer } from '../contract/rechecks.ts'
import type { RegisterChanges, RegisterChangesAnswer } from '../contract/register.ts'
import { affirmationsText, affirmedText, sideText } from '../text/affirmations.ts'
import { evidenceText } from '../text/evidence.ts'
import { changeKindText } from '../text/point-change.ts'
import { proposalsText } from '../text/point-form.ts'
import { postsText, reviewsText } from '../text/posts.ts'
import { powersText } from '../text/powers.ts'
import { processesText } from '../text/processes.ts'
import { qualityText } from '../text/quality.ts'
import { causeText, rechecksText, verdictText } from '../text/rechecks.ts'
import { registerChangesText, registerWords } from '../text/register.ts'
import { dueText, gradeWords, lackText, needsText } from '../text/words.ts'
import { affirmationsOf } from '../views/affirmations.ts'
import { dueReviewsOf } from '../views/due-reviews.ts'
import { gradeChangesOf } from '../views/evidence.ts'
import { waitingVersionsPage } from '../views/powers.ts'
import { proposalsPage } from '../views/proposals.ts'
import { rechecksPage } from '../views/rechecks.ts'
import { registerChangesOf } from '../views/register-changes.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** The posts that are due for review, and why. */
export const dueReviewsExport: ExportedList<typeof DueReviews, DueReviewsAnswer['due'][number]> = {
  title: reviewsText.due,
  columns: [
    { head: postsText.grade, cell: ({ grade }) => (grade === null ? postsText.notGraded : gradeWords[grade]) },
    { head: postsText.post, width: 28, cell: ({ name }) => name },
    { head: postsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: postsText.reviewed, cell: ({ reviewedOn }) => reviewedOn },
    { head: reviewsText.why, width: 24, cell: ({ reason }) => dueText[reason] },
    { head: reviewsText.state, cell: ({ inReview }) => (inReview ? reviewsText.open : null) },
  ],
  view: dueReviewsOf({ posts: most, rounds: 0 }),
  rows: ({ due }) => due,
}

type Reviewed = { readonly openedOn: string } & DueReviewsAnswer['reviews'][number]['posts'][number]

/** The rounds of review, a line for each post. */
export const reviewRoundsExport: ExportedList<typeof DueReviews, Reviewed> = {
  title: reviewsText.rounds,
  columns: [
    { head: reviewsText.begunHead, cell: ({ openedOn }) => openedOn },
    { head: postsText.post, width: 28, cell: ({ name }) => name },
    { head: reviewsText.state, cell: ({ done }) => (done ? reviewsText.done : reviewsText.todo) },
  ],
  view: dueReviewsOf({ posts: 0, rounds: most }),
  rows: ({ reviews }) => reviews.flatMap(({ openedOn, posts }) => posts.map((post) => ({ ...post, openedOn }))),
}

type Answered = RechecksAnswer['answered'][number]
type Waiting = RechecksAnswer['causes'][number]['points'][number]
interface Recheck {
  readonly point: Answered | Waiting
  readonly cause: RechecksAnswer['causes'][number] | null
  readonly answered: Answered | null
}

/** RSK-120: risk points to look at again with what changed, then the newest decisions. */
export const rechecksExport: ExportedList<typeof Rechecks, Recheck> = {
  title: rechecksText.title,
  columns: [
    { head: qualityText.point, width: 28, cell: ({ point }) => point.name },
    { head: postsText.grade, cell: ({ point }) => gradeWords[point.grade] },
    { head: postsText.post, width: 24, cell: ({ point }) => point.postName },
    { head: rechecksText.causeHead, width: 18, cell: ({ cause }) => cause && causeText[cause.kind] },
    { head: rechecksText.whatHead, width: 32, cell: ({ cause }) => cause?.name ?? null },
    { head: rechecksText.changedHead, cell: ({ cause }) => cause?.changedOn ?? null },
    { head: rechecksText.dueHead, cell: ({ point }) => ('dueOn' in point ? point.dueOn : null) },
    { head: rechecksText.verdictHead, cell: ({ answered }) => answered && verdictText[answered.verdict] },
    { head: rechecksText.reason, width: 40, cell: ({ answered }) => answered?.reason ?? null },
    { head: rechecksText.answeredHead, cell: ({ answered }) => answered?.answeredOn ?? null },
  ],
  view: rechecksPage({ points: most, answered: most }),
  rows: ({ causes, answered }) => [
    ...causes.flatMap((cause) => cause.points.map((point) => ({ point, cause, answered: null }))),
    ...answered.map((one) => ({ point: one, cause: null, answered: one })),
  ],
}

type Side = Omit<StandingView, 'sides'> & { readonly side: StandingView['sides'][number] }

/** RSK-125: power lists and process maps that are to be affirmed, a line for each side. */
export const affirmationsExport: ExportedList<typeof Affirmations, Side> = {
  title: affirmationsText.title,
  columns: [
    { head: affirmationsText.kindHead, cell: ({ kind }) => affirmedText[kind] },
    { head: affirmationsText.what, width: 32, cell: ({ name }) => name },
    { head: affirmationsText.unit, width: 24, cell: ({ unit }) => unit },
    { head: affirmationsText.waits, cell: ({ side }) => (side.open ? sideText[side.side] : null) },
    { head: affirmationsText.affirmedHead, cell: ({ side }) => side.affirmedOn },
    { head: rechecksText.dueHead, cell: ({ side }) => side.dueOn },
    { head: reviewsText.why, width: 24, cell: ({ side }) => (side.reason === 'norm' ? affirmationsText.norm : null) },
  ],
  view: affirmationsOf(most),
  rows: ({ standing }) => standing.flatMap(({ sides, ...one }) => sides.map((side) => ({ ...one, side }))),
}

type Change = RegisterChangesAnswer['changes'][number]
type Difference = Change & { readonly difference: Change['differences'][number] | null }

/** RSK-33: what imported registers say otherwise, a line for each field. */
export const registerChangesExport: ExportedList<typeof RegisterChanges, Difference> = {
  title: registerChangesText.list,
  columns: [
    { head: qualityText.point, width: 28, cell: ({ name }) => name },
    { head: postsText.post, width: 24, cell: ({ postName }) => postName },
    { head: processesText.proposedHead, cell: ({ proposedOn }) => proposedOn },
    {
      head: registerChangesText.fieldHead,
      width: 24,
      cell: ({ difference }) => (difference ? registerWords.fields[difference.field] : registerChangesText.leftOut),
    },
    {
      head: registerChangesText.beforeHead,
      width: 40,
      cell: ({ difference }) => difference && told(difference.before),
    },
    { head: registerChangesText.afterHead, width: 40, cell: ({ difference }) => difference && told(difference.after) },
  ],
  view: registerChangesOf(most),
  rows: ({ changes }) =>
    changes.flatMap((change): Difference[] =>
      change.differences.length === 0
        ? [{ ...change, difference: null }]
        : change.differences.map((difference) => ({ ...change, difference })),
    ),
}

/** Grades and kinds come as their words. */
const told = (said: Pair): Pair => (registerWords.values as Readonly<Record<string, Pair>>)[said.zh] ?? said

/** RSK-55: posts whose evidence speaks for another grade. */
export const gradeChangesExport: ExportedList<typeof GradeChanges, GradeChangesAnswer['changes'][number]> = {
  title: evidenceText.listTitle,
  columns: [
    { head: evidenceText.post, width: 28, cell: ({ name }) => name },
    { head: evidenceText.unit, width: 24, cell: ({ unit }) => unit },
    { head: evidenceText.fromHead, cell: ({ change }) => gradeWords[change.from] },
    { head: evidenceText.toHead, cell: ({ change }) => gradeWords[change.to] },
    { head: evidenceText.since, cell: ({ change }) => change.on },
    { head: evidenceText.found, cell: ({ findings }) => findings },
  ],
  view: gradeChangesOf(most),
  rows: ({ changes }) => changes,
}

const length = 2_000

type OnItsWay = Pick<ProposalsAnswer['proposals'][number], 'postName' | 'grade' | 'selfGrade' | 'waits'> & {
  readonly point: ProposalsAnswer['proposals'][number] | null
}

/** RSK-82, RSK-136: grades of posts and risk points on their way, and for whom each waits. */
export const proposalsExport: ExportedList<typeof Proposals, OnItsWay> = {
  title: proposalsText.title,
  columns: [
    { head: qualityText.point, width: 28, cell: ({ point }) => point?.name ?? proposalsText.ofPost },
    { head: postsText.post, width: 24, cell: ({ postName }) => postName },
    { head: postsText.grade, cell: ({ grade }) => gradeWords[grade] },
    { head: proposalsText.ownGrade, cell: ({ selfGrade }) => selfGrade && gradeWords[selfGrade] },
    { head: proposalsText.changeHead, cell: ({ point }) => (point?.change ? changeKindText[point.change] : null) },
    { head: proposalsText.movesHead, cell: ({ point }) => (point?.moves ? gradeWords[point.moves] : null) },
    { head: processesText.waitsHead, width: 24, cell: ({ waits }) => needsText(waits) },
    {
      head: proposalsText.lacksHead,
      width: 32,
      cell: ({ point }) => point && joined(point.lacks.map((lack) => lackText[lack])),
    },
  ],
  view: proposalsPage(length),
  rows: ({ grades, proposals }) => [
    ...grades.map(({ waits, ...grade }) => ({ ...grade, waits: [waits], point: null })),
    ...proposals.map((point) => ({ ...point, point })),
  ],
  next: ({ page = 0, ...asked }, { matching }) =>
    (page + 1) * length < matching ? { ...asked, page: page + 1 } : undefined,
}

/** RSK-102: versions of powers on their way. */
export const waitingVersionsExport: ExportedList<typeof WaitingVersions, WaitingVersionsAnswer['versions'][number]> = {
  title: powersText.waitingTitle,
  columns: [
    { head: powersText.powerHead, width: 32, cell: ({ name }) => name },
    { head: postsText.post, width: 24, cell: ({ postName }) => postName },
    {
      head: proposalsText.changeHead,
      cell: ({ ends, version }) => (ends ? powersText.isEnded : version > 1 ? powersText.isChanged : powersText.isNew),
    },
    { head: processesText.proposedHead, cell: ({ proposedOn }) => proposedOn },
    { head: processesText.waitsHead, width: 24, cell: ({ waits }) => needsText(waits) },
  ],
  view: waitingVersionsPage(length),
  rows: ({ versions }) => versions,
  next: ({ page = 0, ...asked }, { matching }) =>
    (page + 1) * length < matching ? { ...asked, page: page + 1 } : undefined,
}
