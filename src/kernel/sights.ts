import type { Day } from './day.ts'
import type { Role } from './verb.ts'

/** How far a role sees a thing. */
export type Sight =
  | 'own'
  | 'crew'
  | 'branch'
  | 'own-units'
  | 'confirmed'
  | 'reach'
  | 'all'
  | 'codes'
  | 'all-codes'
  | 'no-holders'
  | 'read'
  | 'attended'
  | 'reach-codes'
  | 'own-talks'
  | 'counts'
  | 'asked'
  | 'own-edges'
  | 'estimate'
  | 'unit-20'
  | 'units-20'
  | 'reach-20'
  | 'lesson-20'
  | 'thresholds'
  | 'content'
  | 'system'
  | 'audit'
  | 'by-kind'

/** The rows of decision 8, in its order. */
export const seenThings = [
  'own-records',
  'done',
  'holders',
  'posts',
  'minutes',
  'talks',
  'signals',
  'formalism',
  'letters',
  'effect',
  'ledger',
  'accounts',
] as const
export type SeenThing = (typeof seenThings)[number]

/** Which role sees a thing, and how far; a role that is missing sees nothing of it. */
export type Sights = Readonly<Record<SeenThing, Readonly<Partial<Record<Role, Sight>>>>>

/** The table as it was decided first (decision 8). */
const first: Sights = {
  'own-records': {
    learner: 'own',
    secretary: 'own',
    leader: 'own',
    officer: 'own',
    author: 'own',
    auditor: 'own',
    'system-administrator': 'own',
    'security-administrator': 'own',
    'audit-administrator': 'own',
  },
  done: { secretary: 'branch', leader: 'own-units', officer: 'reach', auditor: 'codes' },
  holders: {
    learner: 'crew',
    secretary: 'branch',
    leader: 'own-units',
    officer: 'reach',
    auditor: 'codes',
    'system-administrator': 'system',
  },
  posts: {
    learner: 'own',
    secretary: 'branch',
    leader: 'own-units',
    officer: 'reach',
    author: 'no-holders',
    auditor: 'all',
  },
  minutes: { learner: 'attended', secretary: 'branch', leader: 'own-units', officer: 'reach', auditor: 'reach-codes' },
  talks: { learner: 'own', secretary: 'own-talks', leader: 'own-talks', officer: 'counts', auditor: 'counts' },
  signals: { leader: 'confirmed', officer: 'reach', auditor: 'reach' },
  formalism: { secretary: 'asked', leader: 'asked', officer: 'reach', auditor: 'counts' },
  letters: { learner: 'own', secretary: 'own', leader: 'own-edges', officer: 'reach', auditor: 'reach' },
  effect: {
    learner: 'estimate',
    secretary: 'unit-20',
    leader: 'units-20',
    officer: 'reach-20',
    author: 'lesson-20',
    auditor: 'reach-20',
  },
  ledger: { learner: 'own', auditor: 'all-codes', 'audit-administrator': 'audit' },
  accounts: {
    officer: 'thresholds',
    author: 'content',
    auditor: 'read',
    'system-administrator': 'by-kind',
    'security-administrator': 'by-kind',
    'audit-administrator': 'by-kind',
  },
}

/** The table from a day on, until a later version takes its place. */
export interface SightsVersion {
  readonly fromOn: Day
  readonly sights: Sights
}

/**
 * IDN-29: who sees what, as data, each version whole and from a day on. The door decides by the version of the day, and
 * the settings show the same. A verb names the row that it belongs to, and is open to no role that the row leaves out.
 */
export const sightsVersions: readonly SightsVersion[] = [{ fromOn: '2000-01-01' as Day, sights: first }]

/** The version in force on a day: the newest that has begun. */
export const sightsOn = (on: Day, versions = sightsVersions): SightsVersion => {
  const begun = versions.filter(({ fromOn }) => fromOn <= on)
  const newest = begun.reduce<SightsVersion | undefined>(
    (one, other) => (one === undefined || other.fromOn > one.fromOn ? other : one),
    undefined,
  )
  if (newest === undefined) throw new Error(`no table says who sees what on ${on}`)
  return newest
}

/** Versions that are decided and have not begun, the nearest first. */
export const sightsAfter = (on: Day, versions = sightsVersions): SightsVersion[] =>
  versions.filter(({ fromOn }) => fromOn > on).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
