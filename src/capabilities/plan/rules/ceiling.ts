import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { BurdenClass } from './burden.ts'

/** What one officer wants a ceiling to be; another confirms it (decision 8). */
export interface CeilingProposal {
  readonly id: Id<'ceiling-proposal'>
  readonly class: BurdenClass
  /** In force when it was proposed. */
  readonly minutesBefore: number
  readonly minutes: number
  readonly reason: string
  readonly proposedBy: Id<'person'>
  readonly proposedAt: Moment
  readonly lapsesAt: Moment
}

export interface AskedCeiling {
  readonly class: BurdenClass
  readonly inForce: number
  readonly minutes: number
  /** Those that wait, of whatever class. */
  readonly waiting: readonly Pick<CeilingProposal, 'class'>[]
}

/** Hours after which a proposal that nobody answered lapses, as a grant does (decision 35). */
export const ceilingLapses = (now: Moment): Moment => later(now, 48 * 3_600_000)

/** PLN-21: an officer proposes another ceiling, one of a class at a time. */
export const proposeCeiling = ({
  class: name,
  inForce,
  minutes,
  waiting,
}: AskedCeiling): Result<number, 'nothing-changed' | 'already-proposed'> => {
  if (waiting.some((one) => one.class === name)) return no('already-proposed')
  return minutes === inForce ? no('nothing-changed') : ok(minutes)
}

/** PLN-21: another officer confirms it within 48 hours, for the ceiling that it was proposed for. */
export const confirmCeiling = (
  { proposedBy, minutesBefore, minutes, lapsesAt }: CeilingProposal,
  { person, inForce, now }: { readonly person: Id<'person'>; readonly inForce: number; readonly now: Moment },
): Result<number, 'lapsed' | 'own-proposal' | 'changed-meanwhile'> => {
  if (lapsesAt <= now) return no('lapsed')
  if (proposedBy === person) return no('own-proposal')
  return inForce === minutesBefore ? ok(minutes) : no('changed-meanwhile')
}
