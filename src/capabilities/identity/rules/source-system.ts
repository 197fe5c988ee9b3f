import { type Day, daysBetween, later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Role, SystemRight } from '#kernel/verb.ts'

export const systemRights = ['hand-in-counts'] as const satisfies readonly SystemRight[]

/** What the token of a system of others says: whose row to look at, and the secret that proves it. */
export interface SystemToken {
  readonly tenant: number
  readonly system: Id<'source-system'>
  readonly secret: string
}

const shape = /^plumbline\.([1-9]\d{0,8})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/

/** IDN-41: like a session's, but of another form, so that neither is ever taken for the other. */
export const parseSystemToken = (bearer: string): SystemToken | undefined => {
  const [, tenant, system, secret] = shape.exec(bearer) ?? []
  if (tenant === undefined || system === undefined || secret === undefined) return undefined
  return { tenant: Number(tenant), system: system as Id<'source-system'>, secret }
}

export const writeSystemToken = ({ tenant, system, secret }: SystemToken): string =>
  `plumbline.${tenant}.${system}.${secret}`

/** The longest a token may live, in days: a year, as an auditor's role. */
export const longestTokenDays = 366

/** IDN-40: a token is asked for with its last day, within a year. */
export const askToken = (lastOn: Day, today: Day): Result<null, 'period-wrong' | 'period-too-long'> => {
  if (lastOn < today) return no('period-wrong')
  return daysBetween(today, lastOn) > longestTokenDays ? no('period-too-long') : ok(null)
}

/** Hours after which a request that nobody decided lapses (decision 35). */
export const tokenLapses = (now: Moment): Moment => later(now, 48 * 3_600_000)

/** What a token proved: which system, what it may do, and the unit that it reaches with all below. */
export interface KnownSystem {
  readonly id: Id<'source-system'>
  readonly name: string
  readonly right: SystemRight
  readonly unitPath: string
}

export interface SystemState {
  readonly askedBy: Id<'person'>
  readonly lapsesAt: Moment
  readonly outcome: 'issued' | 'refused' | 'withdrawn' | null
  readonly lastOn: Day
  readonly revokedAt: Moment | null
}

/** IDN-40: the second person is a security administrator who did not ask; unanswered it lapses after 48 hours. */
export const approveToken = (
  { askedBy, lapsesAt, outcome }: SystemState,
  { person, roles }: { readonly person: Id<'person'>; readonly roles: readonly Role[] },
  now: Moment,
): 'may' | 'own-request' | 'other-role' | 'lapsed' | 'decided' => {
  if (outcome !== null) return 'decided'
  if (lapsesAt <= now) return 'lapsed'
  if (person === askedBy) return 'own-request'
  return roles.includes('security-administrator') ? 'may' : 'other-role'
}

export type SystemStanding = 'waiting' | 'lapsed' | 'declined' | 'live' | 'revoked' | 'over'

/** IDN-41: a token works from its issue to the end of its last day, unless it was revoked. */
export const standingOf = (system: SystemState, today: Day, now: Moment): SystemStanding => {
  if (system.outcome === null) return system.lapsesAt > now ? 'waiting' : 'lapsed'
  if (system.outcome !== 'issued') return 'declined'
  if (system.revokedAt !== null) return 'revoked'
  return system.lastOn < today ? 'over' : 'live'
}
