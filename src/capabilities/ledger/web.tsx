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
    path: '/verify',
    section: 'help',
    roles: 'anyone',
    title: pageText.verify,
    load: () => import('./screens/verify-page.tsx'),
    component: 'VerifyPage',
  },
])
