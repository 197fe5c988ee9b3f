import { type Day, daysBetween, later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Role } from '#kernel/verb.ts'
import { isSensitive } from './sensitive.ts'

export type GrantedRole = Exclude<Role, 'learner'>

export const administratorRoles = ['system-administrator', 'security-administrator', 'audit-administrator'] as const
export type AdministratorRole = (typeof administratorRoles)[number]

export const isAdministrator = (role: Role): role is AdministratorRole =>
  (administratorRoles as readonly Role[]).includes(role)

/** Where a role reaches: a unit and all below it, or the members of one branch; a branch may equal a unit. */
export interface GrantPlace {
  readonly unitPath: string | null
  readonly branch: Id<'branch'> | null
}

/** What holds for granting a role from a day on. */
export interface RolePolicy {
  readonly role: GrantedRole
  readonly fromOn: Day
  /** How many people stand behind a grant: who proposes it, and with two somebody else who approves. */
  readonly people: 1 | 2
  /** The longest a grant of it may run, in days. */
  readonly longestDays: number
}

const since = '2000-01-01' as Day
const years = (n: number): number => Math.ceil(n * 365.25)

/**
 * IDN-20: the policies as data, each from a day on (decision 35). A later row of a role takes the place of an earlier
 * one from its day.
 */
export const rolePolicies: readonly RolePolicy[] = [
  { role: 'secretary', fromOn: since, people: 1, longestDays: years(5) },
  { role: 'leader', fromOn: since, people: 1, longestDays: years(5) },
  { role: 'author', fromOn: since, people: 1, longestDays: years(2) },
  { role: 'officer', fromOn: since, people: 2, longestDays: years(3) },
  { role: 'auditor', fromOn: since, people: 2, longestDays: years(1) },
  { role: 'system-administrator', fromOn: since, people: 2, longestDays: years(3) },
  { role: 'security-administrator', fromOn: since, people: 2, longestDays: years(3) },
  { role: 'audit-administrator', fromOn: since, people: 2, longestDays: years(3) },
]

/** IDN-20: the policy in force on a day. A sensitive role never needs fewer than two people, whatever a row says. */
export const policyOn = (policies: readonly RolePolicy[], role: GrantedRole, on: Day): RolePolicy => {
  const [newest] = policies
    .filter((one) => one.role === role && one.fromOn <= on)
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))
  if (!newest) throw new Error(`no policy says who may grant ${role} on ${on}`)
  return isSensitive(role) ? { ...newest, people: 2 } : newest
}

/** A role somebody holds or will hold, half-open in days. */
export interface Held extends GrantPlace {
  readonly role: GrantedRole
  readonly fromOn: Day
  readonly toOn: Day | null
}

export interface Proposed {
  readonly proposer: Id<'person'>
  readonly proposerRoles: readonly Role[]
  readonly subject: Id<'person'>
  readonly role: GrantedRole
  readonly places: readonly GrantPlace[]
  readonly fromOn: Day
  readonly toOn: Day
  readonly held: readonly Held[]
}

export type ProposeRefusal =
  | 'own-grant'
  | 'other-role'
  | 'period-wrong'
  | 'period-too-long'
  | 'reach-wrong'
  | 'whole-organisation-only'
  | 'already-holds'
  | `holds-${AdministratorRole}`

/**
 * IDN-21: a system administrator proposes; for a system administrator the security administrator may too, so that the
 * first can be replaced. Nobody proposes for oneself.
 * Nobody is two of the three administrators at any time: the refusal names the one that is in the way (IDN-22).
 */
export const propose = (
  asked: Proposed,
  policies: readonly RolePolicy[],
  today: Day,
): Result<RolePolicy, ProposeRefusal> => {
  const { role, fromOn, toOn, places } = asked
  if (asked.proposer === asked.subject) return no('own-grant')
  if (!mayPropose(asked.proposerRoles, role)) return no('other-role')
  if (fromOn < today || toOn <= fromOn) return no('period-wrong')
  const policy = policyOn(policies, role, today)
  if (daysBetween(fromOn, toOn) > policy.longestDays) return no('period-too-long')
  const isNowhere = ({ unitPath, branch }: GrantPlace): boolean => unitPath === null && branch === null
  if (places.length === 0 || places.some(isNowhere)) return no('reach-wrong')
  if (role !== 'secretary' && places.some(({ branch }) => branch !== null)) return no('reach-wrong')
  if (isAdministrator(role) && places.some(({ unitPath }) => unitPath !== '1')) return no('whole-organisation-only')
  const inTheWay = collision(asked)
  return inTheWay ? no(inTheWay) : ok(policy)
}

/** IDN-22: what somebody holds meanwhile that keeps the role away: another administration, or the same once more. */
export const collision = (
  asked: Pick<Proposed, 'role' | 'places' | 'fromOn' | 'toOn' | 'held'>,
): 'already-holds' | `holds-${AdministratorRole}` | undefined => {
  const { role, places } = asked
  const meanwhile = asked.held.filter((one) => overlaps(one, asked))
  const other = meanwhile
    .map((one) => one.role)
    .filter(isAdministrator)
    .find((one) => one !== role)
  if (other && isAdministrator(role)) return `holds-${other}`
  const twice = meanwhile.some((one) => one.role === role && places.some((place) => isSamePlace(one, place)))
  return twice ? 'already-holds' : undefined
}

const mayPropose = (roles: readonly Role[], role: GrantedRole): boolean =>
  roles.includes('system-administrator') ||
  (roles.includes('security-administrator') && role === 'system-administrator')

const overlaps = (one: Held, { fromOn, toOn }: Pick<Proposed, 'fromOn' | 'toOn'>): boolean =>
  one.fromOn < toOn && (one.toOn === null || (one.toOn > fromOn && one.toOn > one.fromOn))

const isSamePlace = (one: GrantPlace, other: GrantPlace): boolean =>
  one.unitPath === other.unitPath && one.branch === other.branch

/** Hours after which a proposal that nobody decided lapses (decision 35). */
export const proposalLapses = (now: Moment): Moment => later(now, 48 * 3_600_000)

export interface Waiting {
  readonly proposer: Id<'person'>
  readonly subject: Id<'person'>
  readonly role: GrantedRole
  readonly lapsesAt: Moment
}

/**
 * IDN-23: the second person is neither who proposed nor who gets the role. A security administrator approves; where the
 * role itself is to open or guard the house, the audit administrator may too. Unanswered it lapses after 48 hours.
 */
export const approveGrant = (
  { proposer, subject, role, lapsesAt }: Waiting,
  { person, roles }: { readonly person: Id<'person'>; readonly roles: readonly Role[] },
  now: Moment,
): 'may' | 'own-grant' | 'own-proposal' | 'other-role' | 'lapsed' => {
  if (lapsesAt <= now) return 'lapsed'
  if (person === subject) return 'own-grant'
  if (person === proposer) return 'own-proposal'
  if (roles.includes('security-administrator')) return 'may'
  const guardsHouse = role === 'system-administrator' || role === 'security-administrator'
  return roles.includes('audit-administrator') && guardsHouse ? 'may' : 'other-role'
}

/** IDN-24: a grant that has begun ends today, one that has not begun never does; either acts at the next request. */
export const endOf = ({ fromOn }: Pick<Held, 'fromOn'>, today: Day): Day => (fromOn < today ? today : fromOn)

/** IDN-24: whether the one who holds it may be the one who ends it: anybody may give a role back. */
export const mayEnd = (roles: readonly Role[], isOwn: boolean): boolean =>
  isOwn || roles.includes('system-administrator') || roles.includes('security-administrator')
