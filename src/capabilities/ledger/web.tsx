import { screens } from '#platform/web.ts'
import { ledgerText } from './text.ts'

export const ledger = screens('ledger', [
  {
    path: '/evidence/ledger',
    section: 'evidence',
    roles: ['officer', 'auditor', 'system-administrator', 'audit-administrator'],
    title: ledgerText.title,
    load: () => import('./screens/ledger-page.tsx'),
    component: 'LedgerPage',
  },
])
