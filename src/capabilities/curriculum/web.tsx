import { everyRole } from '#kernel/verb.ts'
import { screens } from '#platform/web.ts'
import { pageText } from './text/pages.ts'

export const curriculum = screens('curriculum', [
  {
    path: '/learn/lessons',
    section: 'learn',
    roles: everyRole,
    title: pageText.lessons,
    load: () => import('./screens/lessons-page.tsx'),
    component: 'LessonsPage',
  },
  {
    path: '/learn/cases',
    section: 'learn',
    roles: everyRole,
    title: pageText.cases,
    load: () => import('./screens/cases-page.tsx'),
    component: 'CasesPage',
  },
])
