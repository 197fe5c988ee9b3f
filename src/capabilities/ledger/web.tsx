import { everyRole } from '#kernel/verb.ts'
import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const ledger = screens('ledger', [
  {
    path: '/evidence/ledger',
    section: 'evidence',
    roles: ['officer', 'auditor', 'system-administrator', 'security-administrator', 'audit-administrator'],
    title: pageText.ledger,
    load: () => import('./screens/ledger-page.tsx'),
    component: 'LedgerPage',
  },
  {
    path: '/me/ledger',
    section: 'me',
    roles: everyRole,
    title: pageText.own,
    load: () => import('./screens/own-ledger-page.tsx'),
    component: 'OwnLedgerPage',
  },
  {
    path: '/settings/backup',
    section: 'settings',
    roles: ['system-administrator', 'audit-administrator'],
    title: pageText.backup,
    load: () => import('./screens/backup-page.tsx'),
    component: 'BackupPage',
  },
  {
    path: '/setup/evidence',
    section: 'settings',
    roles: ['system-administrator'],
    title: pageText.setUp,
    load: () => import('./screens/evidence-set-up-page.tsx'),
    component: 'EvidenceSetUpPage',
    hidden: true,
  },
  {
    path: '/verify',
    section: 'help',
    roles: 'anyone',
    title: pageText.verify,
    load: () => import('./screens/verify-page.tsx'),
    component: 'VerifyPage',
  },
])
