import { screens } from '#platform/web.ts'
import { rosterTitle } from './text/roster.ts'

export const organisation = screens('organisation', [
  {
    path: '/setup/roster',
    section: 'settings',
    roles: ['system-administrator'],
    title: rosterTitle,
    load: () => import('./screens/roster-page.tsx'),
    component: 'RosterPage',
  },
])
