import { addDays, type Day } from '#kernel/day.ts'
import type { Grade } from './grade.ts'

/** What a risk point leans on: what its post is for, its powers, the process in which it stands, the norms that these cite. */
export const causeKinds = ['post', 'power', 'process', 'norm'] as const
export type CauseKind = (typeof causeKinds)[number]

export const recheckVerdicts = ['right', 'change'] as const
export type RecheckVerdict = (typeof recheckVerdicts)[number]

/** Days within which a risk point is looked at again after what it leans on changed. */
export const recheckDays: Readonly<Record<Grade, number>> = { HIGH: 14, MEDIUM: 30, LOW: 30 }

/** RSK-121: a high point within fourteen days, others within thirty; never before the day from which the change holds. */
export const recheckDue = (grade: Grade, changedOn: Day, holdsFrom: Day | null): Day => {
  const due = addDays(changedOn, recheckDays[grade])
  return holdsFrom !== null && holdsFrom > due ? holdsFrom : due
}
