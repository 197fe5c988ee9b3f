import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const responsibility = screens('responsibility', [
  {
    path: '/responsibility/division',
    section: 'responsibility',
    roles: ['officer', 'auditor'],
    title: pageText.division,
    load: () => import('./screens/division-page.tsx'),
    component: 'DivisionPage',
  },
  {
    path: '/responsibility/mine',
    section: 'responsibility',
    roles: ['learner'],
    title: pageText.own,
    load: () => import('./screens/own-division-page.tsx'),
    component: 'OwnDivisionPage',
  },
  {
    path: '/responsibility/posts/:post',
    section: 'responsibility',
    roles: ['learner', 'secretary', 'leader', 'officer', 'auditor'],
    title: pageText.postPeople,
    load: () => import('./screens/post-people-page.tsx'),
    component: 'PostPeoplePage',
  },
  {
    path: '/responsibility/import',
    section: 'responsibility',
    roles: ['officer'],
    title: pageText.import,
    load: () => import('./screens/edges-import-page.tsx'),
    component: 'EdgesImportPage',
    hidden: true,
  },
])
