import { everyRole } from '#kernel/verb.ts'
import { screens } from '#platform/web.ts'
import { casesText, lessonsText } from './text.ts'

export const curriculum = screens('curriculum', [
  {
    path: '/learn/lessons',
    section: 'learn',
    roles: everyRole,
    title: lessonsText,
    load: () => import('./screens/lessons-page.tsx'),
    component: 'LessonsPage',
  },
  {
    path: '/learn/cases',
    section: 'learn',
    roles: everyRole,
    title: casesText,
    load: () => import('./screens/cases-page.tsx'),
    component: 'CasesPage',
  },
])
