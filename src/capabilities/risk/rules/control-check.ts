import { type Day, daysBetween } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** A check entered later than this many days is marked late; both dates stay. */
export const enteredWithinDays = 3

/** RSK-135: how many were looked at, out of how many there were. */
export interface Sample {
  readonly looked: number
  readonly of: number
}

export interface CheckWish {
  readonly checkedOn: Day
  readonly nextDueOn: Day | null
  /** Whether the one who records it holds the post that carries out the control. */
  readonly holdsOwnerPost: boolean
}

export type CheckFault = 'own-control' | 'check-in-future' | 'next-check-too-early'

/** RSK-8: nobody checks the control that the own post carries out; a check lies in the past, the next one after it. */
export const acceptCheck = (
  { checkedOn, nextDueOn, holdsOwnerPost }: CheckWish,
  today: Day,
): Result<null, CheckFault> => {
  if (holdsOwnerPost) return no('own-control')
  if (checkedOn > today) return no('check-in-future')
  return nextDueOn !== null && nextDueOn <= checkedOn ? no('next-check-too-early') : ok(null)
}

/** RSK-135: no post looks at its own control, and nobody looks at more than there were. */
export const acceptLook = (
  ownerPost: string | null,
  checkerPost: string | null,
  sample: Sample | null,
): Result<null, 'checker-is-owner' | 'sample-wrong'> => {
  if (checkerPost !== null && checkerPost === ownerPost) return no('checker-is-owner')
  return sample !== null && (sample.looked < 1 || sample.looked > sample.of) ? no('sample-wrong') : ok(null)
}

/** RSK-9: a check has two clocks, when it was done and when it was entered; more than three days between them is late. */
export const isEnteredLate = (checkedOn: Day, enteredOn: Day): boolean =>
  daysBetween(checkedOn, enteredOn) > enteredWithinDays
