import { addDays, type Day } from '#kernel/day.ts'

/** A check counts for this many days. */
export const checkedWithinDays = 90

export interface CheckedControl {
  readonly kind: string
  readonly lastCheckOn: Day | null
  readonly lastEffective: boolean | null
}

export type Coverage = 'both' | 'control-only' | 'lesson-only' | 'neither'

/**
 * RSK-4: a control is tested when its newest check lies within 90 days and found it effective. Study, pledges and films
 * are education and never count as a control (R36).
 */
export const isTested = ({ kind, lastCheckOn, lastEffective }: CheckedControl, today: Day): boolean =>
  kind !== 'education' &&
  lastEffective === true &&
  lastCheckOn !== null &&
  lastCheckOn >= addDays(today, -checkedWithinDays)

/** RSK-5: a high risk point needs a current lesson and a tested control; the square names the gaps. */
export const coverageOf = (hasLesson: boolean, controls: readonly CheckedControl[], today: Day): Coverage => {
  const tested = controls.some((control) => isTested(control, today))
  if (hasLesson) return tested ? 'both' : 'lesson-only'
  return tested ? 'control-only' : 'neither'
}
