import { type ExportColumn, longestExport, momentColumn } from '#kernel/export.ts'
import { roleText } from '#kernel/roles.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { ExportedList } from '#platform/export.ts'
import type { CodeRequests } from '../contract/codes.ts'
import type { CorrectionLine, Corrections, OwnCorrections } from '../contract/corrections.ts'
import type { Emergencies } from '../contract/granting.ts'
import type { LookLine, Looks, OwnLooks } from '../contract/looks.ts'
import type { PoliciesInForce, PoliciesInForceAnswer } from '../contract/policies.ts'
import type { SharedDeviceLine, SharedDevices } from '../contract/shared-devices.ts'
import type { UnitNames } from '../store/shared-devices.ts'
import { accountHeads as heads, requestHeads } from '../text/accounts.ts'
import { correctionText, outcomeText, subjectText } from '../text/corrections.ts'
import { deviceHeads } from '../text/device.ts'
import { emergencyHeads, emergencyStateText } from '../text/emergencies.ts'
import { looksText } from '../text/looks.ts'
import { pageText } from '../text/pages.ts'
import { policiesText } from '../text/sights.ts'
import { codeRequestsOf } from '../views/code-requests.ts'
import { correctionsOf, ownCorrectionsOf } from '../views/corrections.ts'
import { emergenciesOf } from '../views/emergencies.ts'
import { looksPage } from '../views/looks.ts'
import { ownLooksOf } from '../views/own-looks.ts'
import { policiesInForceOf } from '../views/policies.ts'
import { sharedDevices } from '../views/shared-devices.ts'

/** One more than an export may hold, so that a longer list is refused and not cut off. */
const most = longestExport + 1

const lookColumns: readonly ExportColumn<LookLine>[] = [
  momentColumn(looksText.when, ({ at }) => at),
  { head: looksText.by, width: 40, cell: ({ by }) => by },
  {
    head: looksText.role,
    width: 24,
    cell: ({ role, emergency }) => (emergency ? looksText.emergency : roleText[role]),
  },
  { head: looksText.what, width: 48, cell: ({ what }) => what },
  { head: looksText.why, width: 32, cell: ({ purpose }) => purpose },
  { head: looksText.changed, cell: ({ isChange }) => isChange },
  { head: looksText.people, cell: ({ people }) => people },
]

/** Who looked at what and at how many, an auditor reads codes; at whom is in no workbook. */
export const looksExport: ExportedList<typeof Looks, LookLine> = {
  title: pageText.allLooks,
  columns: lookColumns,
  view: looksPage(most),
  rows: ({ entries }) => entries,
}

/** Who looked at what belongs to the person who takes it out. */
export const ownLooksExport: ExportedList<typeof OwnLooks, LookLine> = {
  title: pageText.looks,
  columns: lookColumns,
  view: ownLooksOf(most),
  rows: ({ entries }) => entries,
}

type Correction = AnswerOf<typeof OwnCorrections>['corrections'][number]

const correctionColumns: readonly ExportColumn<Correction>[] = [
  momentColumn(correctionText.askedHead, ({ askedAt }) => askedAt),
  { head: correctionText.about, width: 20, cell: ({ about }) => subjectText[about] },
  { head: correctionText.words, width: 48, cell: ({ words }) => words },
  { head: correctionText.outcome, width: 18, cell: ({ answer }) => answer && outcomeText[answer.outcome] },
  { head: correctionText.reason, width: 48, cell: ({ answer }) => answer?.reason ?? null },
  momentColumn(correctionText.answeredHead, ({ answer }) => answer?.at ?? null),
]

/** IDN-51: what waits for an answer and what was answered lately. */
export const correctionsExport: ExportedList<typeof Corrections, CorrectionLine> = {
  title: pageText.corrections,
  columns: [
    { head: heads.staffNo, cell: ({ staffNo }) => staffNo },
    { head: heads.name, cell: ({ name }) => name },
    { head: heads.title, width: 28, cell: ({ title }) => title },
    ...correctionColumns,
  ],
  view: correctionsOf(most),
  rows: (answer) => answer.corrections,
}

export const ownCorrectionsExport: ExportedList<typeof OwnCorrections, Correction> = {
  title: correctionText.own,
  columns: correctionColumns,
  view: ownCorrectionsOf(most),
  rows: (answer) => answer.corrections,
}

/** Codes that wait for the second person; no code is in it. */
export const codeRequestsExport: ExportedList<typeof CodeRequests, AnswerOf<typeof CodeRequests>['requests'][number]> =
  {
    title: requestHeads.list,
    columns: [
      { head: heads.staffNo, cell: ({ staffNo }) => staffNo },
      { head: heads.name, cell: ({ name }) => name },
      { head: heads.title, width: 28, cell: ({ title }) => title },
      { head: requestHeads.askedBy, cell: ({ askedBy }) => askedBy },
      momentColumn(requestHeads.askedAt, ({ askedAt }) => askedAt),
      momentColumn(requestHeads.lapsesAt, ({ lapsesAt }) => lapsesAt),
    ],
    view: codeRequestsOf(most),
    rows: ({ requests }) => requests,
  }

/** Emergency access, why, opened by whom and what the look at it showed. */
export const emergenciesExport: ExportedList<typeof Emergencies, AnswerOf<typeof Emergencies>['emergencies'][number]> =
  {
    title: looksText.emergency,
    columns: [
      { head: heads.name, cell: ({ name }) => name },
      { head: emergencyHeads.reason, width: 48, cell: ({ reason }) => reason },
      { head: emergencyHeads.state, width: 24, cell: ({ state }) => emergencyStateText[state] },
      momentColumn(emergencyHeads.askedAt, ({ askedAt }) => askedAt),
      momentColumn(emergencyHeads.openedAt, ({ openedAt }) => openedAt),
      { head: emergencyHeads.openedBy, cell: ({ openedBy }) => openedBy },
      momentColumn(emergencyHeads.endsAt, ({ endsAt }) => endsAt),
      { head: emergencyHeads.finding, width: 48, cell: ({ finding }) => finding },
      { head: emergencyHeads.reviewedBy, cell: ({ reviewedBy }) => reviewedBy },
    ],
    view: emergenciesOf(most),
    rows: (answer) => answer.emergencies,
  }

/** Devices that crews share. */
export const sharedDevicesExport = (unitNames: UnitNames): ExportedList<typeof SharedDevices, SharedDeviceLine> => ({
  title: deviceHeads.list,
  columns: [
    { head: deviceHeads.name, width: 32, cell: ({ name }) => name },
    { head: deviceHeads.place, width: 32, cell: ({ unit }) => unit },
    momentColumn(deviceHeads.joinedAt, ({ joinedAt }) => joinedAt),
    momentColumn(deviceHeads.codeEndsAt, ({ joinedAt, codeEndsAt }) => (joinedAt === null ? codeEndsAt : null)),
  ],
  view: sharedDevices(unitNames, most),
  rows: ({ devices }) => devices,
})

type PolicyLine = Omit<PoliciesInForceAnswer['versions'][number], 'added' | 'removed'> & {
  readonly line: string
  readonly isAdded: boolean
}

/** IDN-52: each line that a version of the policies added or removed. */
export const policiesExport: ExportedList<typeof PoliciesInForce, PolicyLine> = {
  title: policiesText.title,
  columns: [
    { head: policiesText.version, cell: ({ version }) => version },
    momentColumn(policiesText.notedAt, ({ notedAt }) => notedAt),
    { head: policiesText.product, cell: ({ product }) => product },
    { head: policiesText.change, cell: ({ isAdded }) => (isAdded ? policiesText.added : policiesText.removed) },
    { head: policiesText.line, width: 96, cell: ({ line }) => line },
    { head: policiesText.digest, width: 32, cell: ({ digest }) => digest },
  ],
  view: policiesInForceOf(most),
  rows: ({ versions }) =>
    versions.flatMap(({ added, removed, ...version }) => [
      ...removed.map((line) => ({ ...version, line, isAdded: false })),
      ...added.map((line) => ({ ...version, line, isAdded: true })),
    ]),
}
