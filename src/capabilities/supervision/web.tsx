import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const supervision = screens('supervision', [
  {
    path: '/supervision/signals',
    section: 'supervision',
    roles: ['officer', 'auditor', 'leader'],
    title: pageText.signals,
    load: () => import('./screens/signals-page.tsx'),
    component: 'SignalsPage',
  },
  {
    path: '/supervision/signals/:signal',
    section: 'supervision',
    roles: ['officer', 'auditor', 'leader'],
    title: pageText.signal,
    load: () => import('./screens/signal-page.tsx'),
    component: 'SignalPage',
  },
  {
    path: '/supervision/counts',
    section: 'supervision',
    roles: ['officer'],
    title: pageText.record,
    load: () => import('./screens/record-page.tsx'),
    component: 'RecordPage',
  },
  {
    path: '/supervision/counts/import',
    section: 'supervision',
    roles: ['officer'],
    title: pageText.import,
    load: () => import('./screens/import-page.tsx'),
    component: 'ImportPage',
    hidden: true,
  },
  {
    path: '/supervision/inspections',
    section: 'supervision',
    roles: ['officer', 'auditor'],
    title: pageText.inspections,
    load: () => import('./screens/inspections-page.tsx'),
    component: 'InspectionsPage',
  },
])
