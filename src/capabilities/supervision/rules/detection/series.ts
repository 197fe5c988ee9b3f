import { addMonths, type Day, day } from '#kernel/day.ts'

/** What is counted: one topic in one unit. Findings of persons have no stratum (R54). */
export interface Stratum {
  readonly unit: string
  readonly topic: string
}

/** A month as a number, years × 12 + months since January of the year 0, so that neighbours differ by one. */
export type Month = number

/**
 * One stratum over the months of a network, all arrays of that length. A month without anything found is 0; what is not
 * known is `NaN` in `exposure`, or `exposure` is null altogether.
 */
export interface MonthlySeries extends Stratum {
  /** Findings received in the month; several reports of one event count once. */
  readonly counts: ArrayLike<number>
  /** What was looked at or who could be found at: inspected items, person-days or headcount-months. */
  readonly exposure: ArrayLike<number> | null
  /** Of the counts, those verified. */
  readonly verified: ArrayLike<number>
  /** Which sources reported something, one bit each. */
  readonly sources: ArrayLike<number>
}

/** Every stratum of an organisation over the same months. */
export interface Network {
  readonly first: Month
  readonly months: number
  /** All units, also those where nothing was ever found. */
  readonly units: readonly string[]
  readonly series: readonly MonthlySeries[]
}

/** Incipient 苗头性, growing 倾向性, widespread 普遍性. */
export const stages = ['INCIPIENT', 'TREND', 'WIDESPREAD'] as const
export type Stage = (typeof stages)[number]

/** What is said instead of a stage: the way of counting changed, or there is too little to say anything. */
export type Verdict = Stage | 'CODING-CHANGE' | 'INSUFFICIENT'

export const detectors = ['predictive', 'ears', 'trend', 'prevalence', 'coding-change', 'farrington'] as const
export type Detector = (typeof detectors)[number]

/** A figure with its uncertainty; never a bare number. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
  /** The share of the interval, .9 for 90 %. */
  readonly level: number
}

/** A question for a person: here the counts left what was expected. It closes nothing and judges nobody. */
export interface Detection {
  /** Null where the whole topic is meant, over all units. */
  readonly unit: string | null
  readonly topic: string
  readonly month: Month
  /** The headline: the first of `tags` in the order of the stage table. */
  readonly verdict: Verdict
  readonly tags: readonly Verdict[]
  readonly method: Detector
  readonly version: number
  /** The rule that fired, as the README numbers it. */
  readonly rule: string
  /**
   * What the method estimates: for `predictive`, `ears` and `farrington` the ratio of found to expected, for `trend` the
   * growth over twelve months as a ratio, for `prevalence` the share of units affected.
   */
  readonly estimate: Estimate
  /** Findings in the window the method looks at. */
  readonly n: number
  /** Findings expected in the same window; null where the method expects none. */
  readonly expected: number | null
  /** Probability of so many findings, or more, if nothing had changed. */
  readonly p: number
  /** The smallest share of false alarms at which this one would still be raised; null outside a family of tests. */
  readonly q: number | null
  /** How often a signal of this rule is false, 0 to 1: the budget it was raised under, or as measured by simulation. */
  readonly falseShare: number
  /** Units that carry a growing or widespread problem; the one unit of an incipient sign. */
  readonly units: readonly string[]
}

export interface Settings {
  /** Share of false alarms accepted among incipient signals of one month, .10 unless tightened. */
  readonly falseAlarms: number
  /** Findings per standard unit and year above which a unit counts as affected. */
  readonly material: number
  /** The same for single topics that weigh more or less. */
  readonly materialOf: Readonly<Record<string, number>>
  /** What a detector's own threshold is multiplied by, 1 where it is not named (SUP-116). */
  readonly tightening: Readonly<Partial<Record<Detector, number>>>
}

export const usualSettings: Settings = { falseAlarms: 0.1, material: 1, materialOf: {}, tightening: {} }

/** Judges one month against all months before it; the same input gives the same answer to the last bit. */
export type Detect = (network: Network, month: Month, settings: Settings) => readonly Detection[]

export const monthOf = (on: Day): Month => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => addMonths(day('2000-01-01'), month - 2000 * 12)
