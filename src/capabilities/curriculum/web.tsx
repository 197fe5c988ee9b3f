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
  {
    path: '/learn/readings',
    section: 'learn',
    roles: everyRole,
    title: pageText.readings,
    load: () => import('./screens/readings-page.tsx'),
    component: 'ReadingsPage',
  },
  {
    path: '/learn/readings/:reading',
    section: 'learn',
    roles: everyRole,
    title: pageText.reading,
    load: () => import('./screens/reading-page.tsx'),
    component: 'ReadingPage',
  },
  {
    path: '/learn/norms',
    section: 'learn',
    roles: everyRole,
    title: pageText.norms,
    load: () => import('./screens/norms/norms-page.tsx'),
    component: 'NormsPage',
  },
  {
    path: '/learn/norms/again',
    section: 'learn',
    roles: ['author', 'officer'],
    title: pageText.again,
    load: () => import('./screens/norms/again-page.tsx'),
    component: 'AgainPage',
  },
  {
    path: '/learn/norms/new',
    section: 'learn',
    roles: ['author'],
    title: pageText.newNorm,
    load: () => import('./screens/norms/norm-form-page.tsx'),
    component: 'NewNormPage',
    hidden: true,
  },
  {
    path: '/learn/norms/:norm',
    section: 'learn',
    roles: everyRole,
    title: pageText.norm,
    load: () => import('./screens/norms/norm-page.tsx'),
    component: 'NormPage',
  },
  {
    path: '/learn/norms/:norm/change',
    section: 'learn',
    roles: ['author'],
    title: pageText.newVersion,
    load: () => import('./screens/norms/norm-form-page.tsx'),
    component: 'ChangeNormPage',
  },
])
