import { addDays, addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Detection } from './detection/series.ts'

export const signalStates = ['open', 'confirmed', 'dismissed'] as const
export type SignalState = (typeof signalStates)[number]

/** What a signal may say: three stages, or that the way of counting changed. */
export const verdicts = ['INCIPIENT', 'TREND', 'WIDESPREAD', 'CODING-CHANGE'] as const
export type SignalVerdict = (typeof verdicts)[number]

/** Ordinary reasons to think of first; nobody did anything wrong in any of them. */
export const explanations = ['effort', 'season', 'reporting', 'campaign', 'workload'] as const
export type Explanation = (typeof explanations)[number]

export interface Explained {
  readonly kind: Explanation
  readonly note: string
}

/** Why a signal is closed without an answer. */
export const dismissals = ['counting', 'effort', 'season', 'known', 'nothing-found'] as const
export type Dismissal = (typeof dismissals)[number]

/** A question for a person: here the counts left what was expected. It stops at a unit and a topic. */
export interface Signal {
  readonly id: Id<'signal'>
  /** `S-2701`: the first of 2027. */
  readonly no: string
  readonly unitPath: string
  /** The whole topic is meant, over several units. */
  readonly whole: boolean
  readonly topic: string
  readonly verdict: SignalVerdict
  readonly month: Day
  readonly detection: Detection
  readonly months: number
  readonly state: SignalState
  readonly raisedOn: Day
  readonly judgeBy: Day
  readonly explained: readonly Explained[]
  readonly judgedOn: Day | null
  readonly judgedBy: Id<'person'> | null
  readonly dismissedAs: Dismissal | null
  readonly reason: string
  readonly lookAgainOn: Day | null
}

/** Days to judge a signal, and days after which a closed one is looked at again. */
export const judgeWithin = 7
export const lookAgainAfter = 60
/** Months in which an answered signal is not raised anew: what it caused is still under way. */
export const restMonths = 6

/** SUP-10: `S-` with the year and a number within it. */
export const numberOf = (year: string, before: number): string =>
  `S-${year.slice(2, 4)}${String(before + 1).padStart(2, '0')}`

export type Standing = 'new' | 'goes-on' | 'rests'

/**
 * SUP-10: what the counts say again goes on with the open signal; a closed one rests for sixty days, an answered one for
 * six months, so that one question is asked once.
 */
export const standingOf = (
  before: Pick<Signal, 'state' | 'month' | 'judgedOn' | 'lookAgainOn'> | undefined,
  today: Day,
): Standing => {
  if (!before) return 'new'
  if (before.state === 'open') return 'goes-on'
  if (before.state === 'dismissed') return before.lookAgainOn !== null && before.lookAgainOn > today ? 'rests' : 'new'
  return before.judgedOn !== null && addMonths(before.judgedOn, restMonths) > today ? 'rests' : 'new'
}

/** SUP-10: the same month again adds nothing, a later month one more. */
export const goOn = (signal: Signal, detection: Detection, verdict: SignalVerdict, month: Day): Signal => ({
  ...signal,
  detection,
  verdict,
  month,
  months: signal.months + (month > signal.month ? 1 : 0),
})

export const shortestReason = 10

/** SUP-11: closing takes a reason of ten characters; the signal is looked at again after sixty days. */
export const dismiss = (
  signal: Signal,
  as: Dismissal,
  written: string,
  by: Id<'person'>,
  today: Day,
): Result<Signal, 'already-judged' | 'reason-short'> => {
  const reason = written.trim()
  if (signal.state !== 'open') return no('already-judged')
  if ([...reason].length < shortestReason) return no('reason-short')
  return ok({
    ...signal,
    state: 'dismissed',
    judgedOn: today,
    judgedBy: by,
    dismissedAs: as,
    reason,
    lookAgainOn: addDays(today, lookAgainAfter),
  })
}

/** SUP-12: answering an open signal confirms it; a person does it, never the counts alone. */
export const confirm = (signal: Signal, by: Id<'person'>, today: Day): Result<Signal, 'already-dismissed'> => {
  if (signal.state === 'dismissed') return no('already-dismissed')
  return ok(signal.state === 'confirmed' ? signal : { ...signal, state: 'confirmed', judgedOn: today, judgedBy: by })
}
