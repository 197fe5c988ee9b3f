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
])
