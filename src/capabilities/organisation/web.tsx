import { screens } from '#platform/web.ts'
import { rosterReaders } from './contract/settings.ts'
import { rosterTitle, rowsTitle, settingsPages, setUpTitle } from './text/pages.ts'

export const organisation = screens('organisation', [
  {
    path: '/settings/people',
    section: 'settings',
    roles: rosterReaders,
    title: settingsPages.people,
    load: () => import('./screens/people-page.tsx'),
    component: 'PeoplePage',
  },
  {
    path: '/settings/units',
    section: 'settings',
    roles: rosterReaders,
    title: settingsPages.units,
    load: () => import('./screens/units-page.tsx'),
    component: 'UnitsPage',
  },
  {
    path: '/settings/codes',
    section: 'settings',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    title: settingsPages.codes,
    load: () => import('./screens/codes-page.tsx'),
    component: 'CodesPage',
  },
  {
    path: '/settings/roles',
    section: 'settings',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator', 'auditor'],
    title: settingsPages.roles,
    load: () => import('./screens/roles-page.tsx'),
    component: 'RolesPage',
  },
  {
    path: '/settings/devices',
    section: 'settings',
    roles: ['system-administrator'],
    title: settingsPages.devices,
    load: () => import('./screens/devices-page.tsx'),
    component: 'DevicesPage',
  },
  {
    path: '/settings/systems',
    section: 'settings',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator', 'auditor'],
    title: settingsPages.systems,
    load: () => import('./screens/systems-page.tsx'),
    component: 'SystemsPage',
  },
  {
    path: '/settings/leavers',
    section: 'settings',
    roles: ['system-administrator', 'security-administrator', 'audit-administrator', 'auditor'],
    title: settingsPages.leavers,
    load: () => import('./screens/leavers-page.tsx'),
    component: 'LeaversPage',
  },
  {
    path: '/setup/organisation',
    section: 'settings',
    roles: 'anyone',
    title: setUpTitle,
    load: () => import('./screens/set-up-page.tsx'),
    component: 'SetUpPage',
    hidden: true,
  },
  {
    path: '/setup/roster',
    section: 'settings',
    roles: ['system-administrator'],
    title: rosterTitle,
    load: () => import('./screens/roster-page.tsx'),
    component: 'RosterPage',
  },
  {
    path: '/today/rows',
    section: 'today',
    roles: ['secretary'],
    title: rowsTitle,
    load: () => import('./screens/rows-page.tsx'),
    component: 'RowsPage',
    // A task of the first page leads here, while there is one.
    hidden: true,
  },
])
