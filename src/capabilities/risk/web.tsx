import { screens } from '#platform/web.ts'
import { seers, seersAndHolders } from './contract/roles.ts'
import { pageText } from './text/pages.ts'

export const risk = screens('risk', [
  {
    path: '/risk/posts',
    section: 'risk',
    roles: seers,
    title: pageText.posts,
    load: () => import('./screens/posts-page.tsx'),
    component: 'PostsPage',
  },
  {
    path: '/risk/reviews',
    section: 'risk',
    roles: ['leader', 'officer'],
    title: pageText.reviews,
    load: () => import('./screens/reviews-page.tsx'),
    component: 'ReviewsPage',
  },
  {
    path: '/risk/quality',
    section: 'risk',
    roles: ['leader', 'officer'],
    title: pageText.quality,
    load: () => import('./screens/quality-page.tsx'),
    component: 'QualityPage',
  },
  {
    path: '/risk/my-post',
    section: 'risk',
    roles: ['learner'],
    title: pageText.myPost,
    load: () => import('./screens/my-post-page.tsx'),
    component: 'MyPostPage',
  },
  {
    path: '/risk/posts/:post',
    section: 'risk',
    roles: seersAndHolders,
    title: pageText.post,
    load: () => import('./screens/post-page.tsx'),
    component: 'PostPage',
  },
  {
    path: '/risk/posts/:post/grade',
    section: 'risk',
    roles: ['officer'],
    title: pageText.grade,
    load: () => import('./screens/grade-page.tsx'),
    component: 'GradePage',
  },
  {
    path: '/setup/posts',
    section: 'settings',
    roles: ['officer', 'system-administrator'],
    title: pageText.import,
    load: () => import('./screens/register-import-page.tsx'),
    component: 'RegisterImportPage',
  },
])
