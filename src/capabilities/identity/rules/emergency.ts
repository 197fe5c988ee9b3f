import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GrantInForce } from './reach.ts'

/** How long emergency access lasts, in minutes; as long it waits for the second person before it lapses. */
export const emergencyMinutes = 60

export interface Emergency {
  readonly id: Id<'emergency'>
  readonly person: Id<'person'>
  readonly lapsesAt: Moment
  readonly declinedAt: Moment | null
  readonly openedAt: Moment | null
  /** Who opened it; nobody beside for what was opened when one was enough. */
  readonly openedBy: Id<'person'> | null
  readonly endsAt: Moment | null
  readonly endedAt: Moment | null
  readonly reviewedAt: Moment | null
}

export type EmergencyState = 'asked' | 'open' | 'to-review' | 'reviewed' | 'declined' | 'lapsed'

/** IDN-25: asked for, then open for an hour, or shorter when somebody ends it, then looked at. */
export const emergencyState = (
  { lapsesAt, declinedAt, endsAt, endedAt, reviewedAt }: Omit<Emergency, 'id' | 'person' | 'openedAt' | 'openedBy'>,
  now: Moment,
): EmergencyState => {
  if (reviewedAt !== null) return 'reviewed'
  if (declinedAt !== null) return 'declined'
  if (endsAt === null) return lapsesAt > now ? 'asked' : 'lapsed'
  return endedAt === null && endsAt > now ? 'open' : 'to-review'
}

export const emergencyEnd = (now: Moment): Moment => later(now, emergencyMinutes * 60_000)

/** IDN-25: it lends what an officer of the whole organisation sees; results of persons are not among it. */
export const emergencyGrant: GrantInForce = { role: 'officer', unitPath: '1', branch: null }

/** IDN-25: one at a time, and none before the last one has been looked at. */
export const askEmergency = (
  own: readonly Emergency[],
  now: Moment,
): Result<Moment, 'already-asked' | 'already-open' | 'review-first'> => {
  const states = own.map((one) => emergencyState(one, now))
  if (states.includes('open')) return no('already-open')
  if (states.includes('to-review')) return no('review-first')
  return states.includes('asked') ? no('already-asked') : ok(emergencyEnd(now))
}

/** IDN-25: the second person opens it, within an hour, and is neither who asked nor anybody without a guarding role. */
export const openEmergency = (
  emergency: Emergency,
  second: Id<'person'>,
  now: Moment,
): Result<Moment, 'own-emergency' | 'emergency-lapsed' | 'already-open'> => {
  const state = emergencyState(emergency, now)
  if (state === 'lapsed' || state === 'declined') return no('emergency-lapsed')
  if (state !== 'asked') return no('already-open')
  return emergency.person === second ? no('own-emergency') : ok(emergencyEnd(now))
}

/** IDN-26: looked at afterwards by an administrator who neither had nor opened it, once it has ended, and once only. */
export const reviewEmergency = (
  emergency: Emergency,
  reviewer: Id<'person'>,
  now: Moment,
): Result<Moment, 'own-emergency' | 'opened-by-you' | 'still-open' | 'already-reviewed' | 'never-opened'> => {
  if (emergency.person === reviewer) return no('own-emergency')
  if (emergency.openedBy === reviewer) return no('opened-by-you')
  const state = emergencyState(emergency, now)
  if (state === 'open') return no('still-open')
  if (state === 'reviewed') return no('already-reviewed')
  return state === 'to-review' ? ok(now) : no('never-opened')
}
