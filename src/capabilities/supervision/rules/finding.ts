import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'

/** Who confirmed a fault. */
export const findingSources = ['inspection', 'audit', 'self-check', 'conduct', 'control-check', 'efficiency'] as const
export type FindingSource = (typeof findingSources)[number]

export const severities = ['slight', 'usual', 'grave'] as const
export type Severity = (typeof severities)[number]

/** What a finding weighs as evidence about its post (method G). */
export const weightOf: Readonly<Record<Severity, number>> = { slight: 0.5, usual: 1, grave: 3 }

export const findingStates = ['handling', 'open', 'closed', 'refuted'] as const
export type FindingState = (typeof findingStates)[number]

/** One confirmed fault at a post: what happened in the work, and nobody who did it (R44). */
export interface Finding {
  readonly id: Id<'finding'>
  readonly no: string
  readonly postId: Id<'post'>
  readonly unitPath: string
  readonly riskPointId: Id<'risk-point'> | null
  /** The family of risks, as the register names it. */
  readonly family: string
  readonly source: FindingSource
  readonly title: Pair
  readonly fact: Pair
  readonly happenedOn: Day
  readonly count: number
  readonly severity: Severity
  readonly state: FindingState
  /** The newest finding of the same family at the same post before it. */
  readonly repeats: Id<'finding'> | null
  readonly signalId: Id<'signal'> | null
  /** The efficiency-supervision project that found it. */
  readonly projectId: Id<'project'> | null
  /** The same fault in the post's history, where it counts as evidence. */
  readonly eventId: Id<'post-event'>
  readonly recordedOn: Day
  readonly closedOn: Day | null
}

/** Days within which the same family at the same post is found again rather than anew: two years. */
const againWithinDays = 730
/** Ten years. */
const oldestDays = 3_653

/** SUP-26: a fault lies in the past, ten years at most. */
export const acceptFinding = (happenedOn: Day, today: Day): Result<null, 'found-ahead' | 'found-too-old'> => {
  if (happenedOn > today) return no('found-ahead')
  return happenedOn < addDays(today, -oldestDays) ? no('found-too-old') : ok(null)
}

interface Earlier {
  readonly id: Id<'finding'>
  readonly happenedOn: Day
  readonly state: FindingState
}

/** SUP-27: a finding repeats the newest one of its family at its post within two years before, unless that was refuted. */
export const repeatedBy = (happenedOn: Day, earlier: readonly Earlier[]): Id<'finding'> | null =>
  [...earlier]
    .filter((one) => one.state !== 'refuted' && one.happenedOn <= happenedOn)
    .filter((one) => one.happenedOn >= addDays(happenedOn, -againWithinDays))
    .sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1))[0]?.id ?? null

/** SUP-28: while it is looked into, a finding is upheld or refuted, once. */
export const settle = (finding: Finding, upheld: boolean, today: Day): Result<Finding, 'already-settled'> => {
  if (finding.state !== 'handling') return no('already-settled')
  return ok(upheld ? { ...finding, state: 'open' } : { ...finding, state: 'refuted', closedOn: today })
}

/** `F-2027-001`. */
export const findingNumber = (year: string, before: number): string =>
  `F-${year}-${String(before + 1).padStart(3, '0')}`
