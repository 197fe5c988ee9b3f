import { screens } from '#platform/web.ts'
import { signInText } from './text.ts'

export const identity = screens('identity', [
  {
    path: '/sign-in',
    section: 'me',
    roles: 'anyone',
    title: signInText.page,
    load: () => import('./screens/sign-in-page.tsx'),
    component: 'SignInPage',
    hidden: true,
  },
])
