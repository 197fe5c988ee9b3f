import { later, type Moment, msBetween } from '#kernel/day.ts'
import type { Role } from '#kernel/verb.ts'
import { isSensitive } from './sensitive.ts'

/** On somebody's own device for long, elsewhere for a shift, on a shared device for two minutes. */
export type SessionKind = 'plain' | 'lasting' | 'shared' | 'demo'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session stands idle, and how long it lasts at most. */
const spans: Record<SessionKind, { readonly idle: number; readonly whole: number }> = {
  plain: { idle: 2 * hour, whole: 12 * hour },
  lasting: { idle: 30 * day, whole: 90 * day },
  shared: { idle: 2 * minute, whole: 30 * minute },
  demo: { idle: 30 * day, whole: 90 * day },
}

/** IDN-10: whoever holds a sensitive role signs in anew for each shift, on the own device too. */
export const kindFor = (wished: 'plain' | 'lasting', roles: readonly Role[]): SessionKind =>
  roles.some(isSensitive) ? 'plain' : wished

/** IDN-10: every use moves the end on, up to the longest a session may last. */
export const endAfter = (kind: SessionKind, openedAt: Moment, now: Moment): Moment => {
  const { idle, whole } = spans[kind]
  return later(openedAt, Math.min(msBetween(openedAt, now) + idle, whole))
}

/** When a session ends in any case. */
export const lastMoment = (kind: SessionKind, openedAt: Moment): Moment => later(openedAt, spans[kind].whole)

/** Moving the end by less than a sixtieth of the idle time is not worth a write. */
export const isWorthMoving = (kind: SessionKind, from: Moment, to: Moment): boolean =>
  msBetween(from, to) >= spans[kind].idle / 60
