import { screens } from '#platform/web.ts'
import { rosterReaders } from './contract/settings.ts'
import { rosterTitle, settingsPages } from './text/pages.ts'

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
    path: '/setup/roster',
    section: 'settings',
    roles: ['system-administrator'],
    title: rosterTitle,
    load: () => import('./screens/roster-page.tsx'),
    component: 'RosterPage',
  },
])
