import { everyRole } from '#kernel/verb.ts'
import { screens } from '#platform/web.ts'
import { planReaders, planWriters } from './contract/roles.ts'
import { pageText } from './text/pages.ts'

export const plan = screens('plan', [
  {
    path: '/plan/year',
    section: 'plan',
    roles: planReaders,
    title: pageText.year,
    load: () => import('./screens/year-page.tsx'),
    component: 'YearPage',
  },
  {
    path: '/plan/programmes/:programme',
    section: 'plan',
    roles: planWriters,
    title: pageText.programme,
    load: () => import('./screens/programme-page.tsx'),
    component: 'ProgrammePage',
  },
  {
    path: '/plan/key-dates',
    section: 'plan',
    roles: planReaders,
    title: pageText.keyDates,
    load: () => import('./screens/key-dates-page.tsx'),
    component: 'KeyDatesPage',
  },
  {
    path: '/plan/burden',
    section: 'plan',
    roles: planReaders,
    title: pageText.burden,
    load: () => import('./screens/burden-page.tsx'),
    component: 'BurdenPage',
  },
  {
    path: '/setup/burden',
    section: 'settings',
    roles: ['system-administrator'],
    title: pageText.setUp,
    load: () => import('./screens/burden-set-up-page.tsx'),
    component: 'BurdenSetUpPage',
    hidden: true,
  },
  {
    path: '/learn/notices',
    section: 'learn',
    roles: everyRole,
    title: pageText.notices,
    load: () => import('./screens/notices/notices-page.tsx'),
    component: 'NoticesPage',
  },
  {
    path: '/learn/notices/new',
    section: 'learn',
    roles: ['officer', 'author'],
    title: pageText.newNotice,
    load: () => import('./screens/notices/notice-form-page.tsx'),
    component: 'NewNoticePage',
    hidden: true,
  },
  {
    path: '/learn/notices/:notice/revise',
    section: 'learn',
    roles: ['officer', 'author'],
    title: pageText.reviseNotice,
    load: () => import('./screens/notices/notice-form-page.tsx'),
    component: 'ReviseNoticePage',
  },
])
