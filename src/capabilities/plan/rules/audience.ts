import type { Role } from '#kernel/verb.ts'

export const grades = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Grade = (typeof grades)[number]

/**
 * PLN-23: granted roles that can be asked for. Every learner is everybody; who guards or examines the house is not told to
 * those who plan.
 */
export const audienceRoles = ['leader', 'secretary', 'officer', 'author'] as const satisfies readonly Role[]
export type AudienceRole = (typeof audienceRoles)[number]

/** R32: who a programme is for, as rules over posts and people, never as a list of names. */
export interface AudienceRules {
  readonly grades: readonly Grade[]
  /** Codes of risk families; they narrow medium and low posts. */
  readonly families: readonly string[]
  /** Codes of single posts. */
  readonly posts: readonly string[]
  /** Codes of business families of posts. */
  readonly businesses: readonly string[]
  readonly leading: boolean
  readonly roles: readonly AudienceRole[]
  readonly partyMembers: boolean
  readonly everyone: boolean
  /** Codes of units; they narrow everything above to the people of these units and below. None means all. */
  readonly units: readonly string[]
}

export const noAudience: AudienceRules = {
  grades: [],
  families: [],
  posts: [],
  businesses: [],
  leading: false,
  roles: [],
  partyMembers: false,
  everyone: false,
  units: [],
}

/** In order of precedence: the first that holds is the one a person is told. */
export const whys = [
  'chosen-post',
  'leading',
  'role',
  'high',
  'family',
  'medium',
  'business',
  'low',
  'party',
  'everyone',
] as const
export type Why = (typeof whys)[number]

/** A post that somebody holds today, as the rules see it. */
export interface HeldPost {
  readonly code: string
  /** `null` while nobody has graded it. */
  readonly grade: Grade | null
  /** Families of its open risk points. */
  readonly families: readonly string[]
  readonly business: string
  readonly leading: boolean
}

export interface Candidate {
  readonly posts: readonly HeldPost[]
  /** What is held on the day, wherever it reaches. */
  readonly roles: readonly AudienceRole[]
  readonly partyMember: boolean
  /** Codes of the own unit and of every unit above it. */
  readonly units: readonly string[]
}

export interface Reason {
  readonly why: Why
  /** The post that gives the reason, where a post does. */
  readonly post: string | null
  /** The risk family, where one does. */
  readonly family: string | null
  /** The role, where one does. */
  readonly role: AudienceRole | null
}

/** PLN-1, PLN-3: why a person belongs to the audience, or `null`. Among posts with the same reason the first code counts. */
export const reasonFor = (one: Candidate, rules: AudienceRules): Reason | null => {
  if (rules.units.length > 0 && !one.units.some((unit) => rules.units.includes(unit))) return null
  const found = one.posts.flatMap((post) => reasonOfPost(post, rules) ?? [])
  const role = audienceRoles.find((role) => rules.roles.includes(role) && one.roles.includes(role))
  if (role) found.push({ ...bare('role'), role })
  if (rules.partyMembers && one.partyMember) found.push(bare('party'))
  if (rules.everyone) found.push(bare('everyone'))
  return found.sort(byPrecedence)[0] ?? null
}

const bare = (why: Why): Reason => ({ why, post: null, family: null, role: null })

const byPrecedence = (a: Reason, b: Reason): number =>
  whys.indexOf(a.why) - whys.indexOf(b.why) || compare(a.post ?? '', b.post ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** PLN-2: a high post is taken whole; chosen families narrow medium and low posts to those they touch. */
const reasonOfPost = (post: HeldPost, rules: AudienceRules): Reason | null => {
  const because = (why: Why, family: string | null = null): Reason => ({ ...bare(why), post: post.code, family })
  if (rules.posts.includes(post.code)) return because('chosen-post')
  if (rules.leading && post.leading) return because('leading')
  const graded = post.grade !== null && rules.grades.includes(post.grade)
  if (graded && post.grade === 'HIGH') return because('high')
  const family = post.families.filter((one) => rules.families.includes(one)).sort(compare)[0]
  if (graded && family !== undefined) return because('family', family)
  const narrowed = rules.families.length > 0
  if (graded && !narrowed && post.grade === 'MEDIUM') return because('medium')
  if (rules.businesses.includes(post.business)) return because('business')
  if (graded && !narrowed && post.grade === 'LOW') return because('low')
  return null
}

/** Whether the rules could include anybody at all: nobody is the default, never everybody. */
export const namesSomebody = (rules: AudienceRules): boolean =>
  rules.grades.length > 0 ||
  rules.posts.length > 0 ||
  rules.businesses.length > 0 ||
  rules.leading ||
  rules.roles.length > 0 ||
  rules.partyMembers ||
  rules.everyone
