import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const ledger = screens('ledger', [
  {
    path: '/evidence/ledger',
    section: 'evidence',
    roles: ['officer', 'auditor', 'system-administrator', 'audit-administrator'],
    title: pageText.ledger,
    load: () => import('./screens/ledger-page.tsx'),
    component: 'LedgerPage',
  },
])
