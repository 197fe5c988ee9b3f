import { everyRole } from '#kernel/verb.ts'
import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const identity = screens('identity', [
  {
    path: '/sign-in',
    section: 'me',
    roles: 'anyone',
    title: pageText.signIn,
    load: () => import('./screens/sign-in-page.tsx'),
    component: 'SignInPage',
    hidden: true,
  },
  {
    path: '/sign-in/code',
    section: 'me',
    roles: 'anyone',
    title: pageText.code,
    load: () => import('./screens/code-page.tsx'),
    component: 'CodePage',
    hidden: true,
  },
  {
    path: '/device',
    section: 'me',
    roles: 'anyone',
    title: pageText.device,
    load: () => import('./screens/device-page.tsx'),
    component: 'DevicePage',
    hidden: true,
  },
  {
    path: '/me/sign-in',
    section: 'me',
    roles: everyRole,
    title: pageText.own,
    load: () => import('./screens/own-page.tsx'),
    component: 'OwnPage',
  },
  {
    path: '/me/access',
    section: 'me',
    roles: everyRole,
    title: pageText.looks,
    load: () => import('./screens/own-looks-page.tsx'),
    component: 'OwnLooksPage',
  },
  {
    path: '/settings/corrections',
    section: 'settings',
    roles: ['system-administrator'],
    title: pageText.corrections,
    load: () => import('./screens/corrections-page.tsx'),
    component: 'CorrectionsPage',
  },
  {
    path: '/settings/looks',
    section: 'settings',
    roles: ['audit-administrator', 'auditor'],
    title: pageText.allLooks,
    load: () => import('./screens/looks-page.tsx'),
    component: 'LooksPage',
  },
  {
    path: '/settings/roles/sights',
    section: 'settings',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator', 'auditor'],
    title: pageText.sights,
    load: () => import('./screens/sights-page.tsx'),
    component: 'SightsPage',
  },
])
