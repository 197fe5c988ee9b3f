import type { Role } from '#kernel/verb.ts'

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

type Seen = Readonly<Partial<Record<Role, Sight>>>

/**
 * IDN-29: who sees what, and how far, as decision 8 has it; a role that is missing sees nothing of it. Every verb by which
 * somebody sees what is personal belongs to a row, and is open to no role that the row does not name (src/app/access).
 */
export const sights: Readonly<Record<SeenThing, Seen>> = {
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
