import { type ExportColumn, longestExport } from '#kernel/export.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Counts, CountsAnswer, Inspections, InspectionsAnswer } from '../contract/counts.ts'
import type { Findings, ListedFinding } from '../contract/findings.ts'
import type { Hazards, ListedHazard, OwnHazards } from '../contract/hazards.ts'
import type { ListedProject, Projects } from '../contract/projects.ts'
import type {
  ConfirmedSignals,
  JudgedSignals,
  JudgedSignalsAnswer,
  ListedSignal,
  Signals,
  SignalsAnswer,
  SignalsAudited,
} from '../contract/signals.ts'
import { stepAfter } from '../rules/project.ts'
import { findingStateText, findingText, severityText, stageText } from '../text/findings.ts'
import { hazardStateText, hazardText } from '../text/hazards.ts'
import { pageText } from '../text/pages.ts'
import { projectStepText, projectText } from '../text/projects.ts'
import { inspectionText, recordText } from '../text/record.ts'
import { signalsText } from '../text/signals.ts'
import { countStateText, dismissalText, fewText, sourceText, verdictText } from '../text/words.ts'
import { countsOf } from '../views/counts.ts'
import { findingsOf } from '../views/findings.ts'
import { hazardsOf, ownHazardsOf } from '../views/hazards.ts'
import { inspectionsOf } from '../views/inspections.ts'
import { projectsOf } from '../views/projects.ts'
import { confirmedSignalsOf, judgedSignalsOf, signalsAuditedOf, signalsOf } from '../views/signals.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/**
 * The entries as the page lists them. A workbook goes from hand to hand: there a petition count under three is “fewer
 * than 3” for everybody, and the remark of such an entry stays behind (decision 5).
 */
export const countsExport: ExportedList<typeof Counts, CountsAnswer['entries'][number]> = {
  title: recordText.entries,
  columns: [
    { head: recordText.month, cell: ({ month }) => month.slice(0, 7) },
    { head: recordText.unit, width: 24, cell: ({ unit }) => unit },
    { head: recordText.topic, width: 24, cell: ({ topic }) => topic },
    { head: recordText.source, cell: ({ source }) => sourceText[source] },
    { head: recordText.count, cell: (entry) => (isFew(entry) ? fewText : entry.count) },
    { head: recordText.severity, cell: ({ severity }) => severity },
    { head: recordText.state, cell: ({ state }) => countStateText[state] },
    { head: recordText.entered, cell: ({ enteredOn }) => enteredOn },
    { head: recordText.late, cell: ({ late }) => late },
    { head: recordText.corrected, cell: ({ corrected }) => corrected },
    { head: recordText.comment, width: 32, cell: (entry) => (isFew(entry) ? null : entry.comment) },
  ],
  view: countsOf(most),
  rows: ({ entries }) => entries,
}

const isFew = ({ source, count }: CountsAnswer['entries'][number]): boolean => source === 'petition' && count < 3

/** Inspections with what was looked at and what was found. */
export const inspectionsExport: ExportedList<typeof Inspections, InspectionsAnswer['inspections'][number]> = {
  title: pageText.inspections,
  columns: [
    { head: recordText.month, cell: ({ month }) => month.slice(0, 7) },
    { head: recordText.unit, width: 24, cell: ({ unit }) => unit },
    { head: recordText.topic, width: 24, cell: ({ topic }) => topic },
    { head: inspectionText.planned, cell: ({ planned }) => planned },
    { head: inspectionText.lookedAt, cell: ({ lookedAt }) => lookedAt },
    { head: inspectionText.finish, cell: ({ doneOn }) => doneOn },
    { head: inspectionText.found, cell: ({ found }) => found },
    { head: inspectionText.askedBy, cell: ({ signal }) => signal },
  ],
  view: inspectionsOf(most),
  rows: (answer) => answer.inspections,
}

const signalColumns: readonly ExportColumn<ListedSignal>[] = [
  { head: signalsText.signalHead, cell: ({ no }) => no },
  { head: signalsText.verdictHead, cell: ({ verdict }) => verdictText[verdict] },
  { head: signalsText.topicHead, width: 24, cell: ({ topic }) => topic.name },
  { head: recordText.unit, width: 32, cell: ({ units }) => joined(units) },
  { head: signalsText.raisedHead, cell: ({ raisedOn }) => raisedOn },
]

/** The questions that wait, and those to look at again; the numbers behind them stay on the page (decision 5). */
const waitingParts = {
  title: pageText.signals,
  columns: [...signalColumns, { head: signalsText.judgeByHead, cell: ({ judgeBy }: ListedSignal) => judgeBy }],
  rows: ({ open, again }: SignalsAnswer) => [...open, ...again],
}

export const signalsExport: ExportedList<typeof Signals, ListedSignal> = {
  ...waitingParts,
  view: signalsOf({ open: most, dismissed: most }),
}

/** The same for an auditor. */
export const auditedExport: ExportedList<typeof SignalsAudited, ListedSignal> = {
  ...waitingParts,
  view: signalsAuditedOf({ open: most, dismissed: most }),
}

/** What was confirmed, for leaders about the own units. */
export const confirmedExport: ExportedList<typeof ConfirmedSignals, ListedSignal> = {
  title: signalsText.confirmed,
  columns: signalColumns,
  view: confirmedSignalsOf(most),
  rows: (answer) => answer.signals,
}

/** What was judged, when and why. */
export const judgedExport: ExportedList<typeof JudgedSignals, JudgedSignalsAnswer['signals'][number]> = {
  title: signalsText.judgedTitle,
  columns: [
    ...signalColumns,
    { head: signalsText.judgedHead, cell: ({ judgedOn }) => judgedOn },
    { head: signalsText.dismissedHead, cell: ({ dismissedAs }) => dismissedAs && dismissalText[dismissedAs] },
    { head: signalsText.reasonHead, width: 48, cell: ({ reason }) => reason },
    { head: signalsText.answersHead, cell: ({ responses }) => responses },
  ],
  view: judgedSignalsOf(most),
  rows: (answer) => answer.signals,
}

/** Findings as the page lists them, with what comes next by when. */
export const findingsExport: ExportedList<typeof Findings, ListedFinding> = {
  title: pageText.findings,
  columns: [
    { head: findingText.no, cell: ({ no }) => no },
    { head: findingText.what, width: 32, cell: ({ title }) => title },
    { head: findingText.post, width: 24, cell: ({ post }) => post.name },
    { head: findingText.unit, width: 24, cell: ({ unit }) => unit },
    { head: findingText.happened, cell: ({ happenedOn }) => happenedOn },
    { head: recordText.severity, cell: ({ severity }) => severityText[severity] },
    { head: recordText.state, cell: ({ state }) => findingStateText[state] },
    { head: findingText.next, cell: ({ state, stage }) => (state === 'open' ? stageText[stage] : null) },
    { head: findingText.due, cell: ({ dueOn }) => dueOn },
    { head: findingText.again, cell: ({ repeat }) => repeat },
  ],
  view: findingsOf(most),
  rows: (answer) => answer.findings,
}

const hazardColumns: readonly ExportColumn<ListedHazard>[] = [
  { head: hazardText.no, cell: ({ no }) => no },
  { head: hazardText.what, width: 48, cell: ({ what }) => what },
  { head: recordText.unit, width: 24, cell: ({ unit }) => unit },
  { head: findingText.post, width: 24, cell: ({ post }) => post },
  { head: recordText.state, cell: ({ state }) => hazardStateText[state] },
  { head: hazardText.next, cell: ({ state, stage }) => (state === 'open' ? stageText[stage] : null) },
  { head: hazardText.raisedHead, cell: ({ raisedOn }) => raisedOn },
  { head: hazardText.ageHead, cell: ({ age }) => age },
  { head: findingText.due, cell: ({ dueOn }) => dueOn },
  { head: hazardText.answer, width: 48, cell: ({ answer }) => answer },
]

/** The weak points as the page lists them; who raised them is in no list. */
export const hazardsExport: ExportedList<typeof Hazards, ListedHazard> = {
  title: hazardText.list,
  columns: hazardColumns,
  view: hazardsOf(most),
  rows: (answer) => answer.hazards,
}

/** Those that whoever takes them out raised. */
export const ownHazardsExport: ExportedList<typeof OwnHazards, ListedHazard> = {
  title: hazardText.mine,
  columns: hazardColumns,
  view: ownHazardsOf(most),
  rows: (answer) => answer.hazards,
}

/** Projects of efficiency supervision and how far each has come. */
export const projectsExport: ExportedList<typeof Projects, ListedProject> = {
  title: pageText.projects,
  columns: [
    { head: projectText.no, cell: ({ no }) => no },
    { head: projectText.topic, width: 36, cell: ({ topic }) => topic },
    { head: projectText.unit, width: 24, cell: ({ unit }) => unit },
    { head: projectText.proposedHead, cell: ({ proposedOn }) => proposedOn },
    {
      head: projectText.next,
      cell: ({ last, closedOn }) => {
        const step = closedOn === null ? stepAfter(last) : undefined
        return step ? projectStepText[step].name : projectText.filed
      },
    },
    { head: projectText.filedHead, cell: ({ closedOn }) => closedOn },
    { head: projectText.findings, cell: (project) => project.findings },
    { head: projectText.yuanHead, cell: ({ yuan }) => yuan },
  ],
  view: projectsOf(most),
  rows: (answer) => answer.projects,
}
