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
  | 'system'
  | 'audit'
  | 'by-kind'

export type SeenThing = 'own-records' | 'done' | 'holders' | 'posts' | 'signals' | 'ledger' | 'accounts'

/** One row of the table of decision 8: who sees this thing, and how far; a role that is missing sees nothing of it. */
export interface SightRow {
  readonly thing: SeenThing
  readonly sees: Readonly<Partial<Record<Role, Sight>>>
  /** The verbs by which it is seen or taken out; none of them is open to a role that the row does not name. */
  readonly verbs: readonly string[]
}

const own: SightRow['sees'] = {
  learner: 'own',
  secretary: 'own',
  leader: 'own',
  officer: 'own',
  author: 'own',
  auditor: 'own',
  'system-administrator': 'own',
  'security-administrator': 'own',
  'audit-administrator': 'own',
}

/** IDN-29: who sees what, as decided. The verbs of each row are held to it, and what they show by the access matrix. */
export const sights: readonly SightRow[] = [
  {
    thing: 'own-records',
    sees: own,
    verbs: [
      'identity.own-looks',
      'identity.own-sessions',
      'learning.my-record',
      'learning.today',
      'xapi.own-statements',
    ],
  },
  {
    thing: 'done',
    sees: { secretary: 'branch', leader: 'own-units', officer: 'reach', auditor: 'codes' },
    verbs: ['dashboards.units-today', 'dashboards.officer-today'],
  },
  {
    thing: 'holders',
    sees: {
      learner: 'crew',
      secretary: 'branch',
      leader: 'own-units',
      officer: 'reach',
      auditor: 'codes',
      'system-administrator': 'system',
    },
    verbs: ['organisation.people', 'organisation.export-people', 'plan.audience', 'plan.export-audience'],
  },
  {
    thing: 'posts',
    sees: {
      learner: 'own',
      secretary: 'branch',
      leader: 'own-units',
      officer: 'reach',
      author: 'no-holders',
      auditor: 'all',
    },
    verbs: ['risk.posts', 'risk.post', 'risk.export-posts', 'risk.my-post', 'risk.post-evidence'],
  },
  {
    thing: 'signals',
    sees: { leader: 'confirmed', officer: 'reach', auditor: 'reach' },
    verbs: [
      'supervision.signals',
      'supervision.signal',
      'supervision.signals-audited',
      'supervision.concentrations',
      'supervision.confirmed-signals',
      'supervision.signal-seen',
      'supervision.inspections',
    ],
  },
  {
    thing: 'ledger',
    sees: { learner: 'own', auditor: 'all-codes', 'audit-administrator': 'audit' },
    verbs: ['ledger.entries', 'ledger.export-entries', 'ledger.proof', 'ledger.export', 'identity.looks'],
  },
  {
    thing: 'accounts',
    sees: {
      auditor: 'read',
      'system-administrator': 'by-kind',
      'security-administrator': 'by-kind',
      'audit-administrator': 'by-kind',
    },
    verbs: [
      'organisation.roles',
      'identity.accounts',
      'identity.code-requests',
      'identity.emergencies',
      'identity.shared-devices',
      'organisation.source-systems',
    ],
  },
]
