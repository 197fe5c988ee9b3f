import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GrantInForce } from './reach.ts'

/** How long emergency access lasts, in minutes. */
export const emergencyMinutes = 60

export interface Emergency {
  readonly id: Id<'emergency'>
  readonly person: Id<'person'>
  readonly openedAt: Moment
  readonly endsAt: Moment
  readonly endedAt: Moment | null
  readonly reviewedAt: Moment | null
}

/** IDN-25: emergency access ends by itself after an hour, or before, when somebody ends it. */
export const isOpen = ({ endsAt, endedAt }: Pick<Emergency, 'endsAt' | 'endedAt'>, now: Moment): boolean =>
  endedAt === null && endsAt > now

export const emergencyEnd = (now: Moment): Moment => later(now, emergencyMinutes * 60_000)

/** IDN-25: it lends what an officer of the whole organisation sees; results of persons are not among it. */
export const emergencyGrant: GrantInForce = { role: 'officer', unitPath: '1', branch: null }

/** IDN-26: looked at afterwards by another administrator, once it has ended, and once only. */
export const reviewEmergency = (
  emergency: Emergency,
  reviewer: Id<'person'>,
  now: Moment,
): Result<Moment, 'own-emergency' | 'still-open' | 'already-reviewed'> => {
  if (emergency.person === reviewer) return no('own-emergency')
  if (isOpen(emergency, now)) return no('still-open')
  return emergency.reviewedAt === null ? ok(now) : no('already-reviewed')
}
