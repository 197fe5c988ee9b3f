import { everyRole } from '#kernel/verb.ts'
import { type Found, screens, useQuestion } from '#platform/web.ts'
import { Search, Waiting } from './contract/frame.ts'
import { pageTitles } from './text/pages.ts'

export const dashboards = screens(
  'dashboards',
  [
    {
      path: '/today',
      section: 'today',
      roles: everyRole,
      title: pageTitles.today,
      load: () => import('./screens/today-page.tsx'),
      component: 'TodayPage',
    },
    {
      path: '/today/doubts',
      section: 'today',
      roles: everyRole,
      title: pageTitles.doubts,
      load: () => import('./screens/doubts-page.tsx'),
      component: 'DoubtsPage',
      hidden: true,
    },
    {
      path: '/today/done',
      section: 'today',
      roles: ['officer', 'auditor'],
      title: pageTitles.done,
      load: () => import('./screens/done-page.tsx'),
      component: 'DonePage',
    },
    {
      path: '/me/record',
      section: 'me',
      roles: everyRole,
      title: pageTitles.record,
      load: () => import('./screens/record-page.tsx'),
      component: 'RecordPage',
    },
    {
      path: '/help',
      section: 'help',
      roles: everyRole,
      title: pageTitles.help,
      load: () => import('./screens/help-page.tsx'),
      component: 'HelpPage',
    },
    {
      path: '/speak-up',
      section: 'help',
      roles: 'anyone',
      title: pageTitles.speakUp,
      load: () => import('./screens/speak-up-page.tsx'),
      component: 'SpeakUpPage',
    },
  ],
  {
    useWaiting: () => useQuestion(Waiting, {}).data ?? {},
    useFound: (text) => useFound(text),
    around: { under: '/setup/', load: () => import('./screens/set-up-frame.tsx'), component: 'SetUpFrame' },
    picker: {
      on: ['/today', '/today/done', '/risk/posts'],
      parameter: 'unit',
      roles: ['officer'],
      load: () => import('./screens/unit-picker.tsx'),
      component: 'UnitPicker',
    },
  },
)

const useFound = (text: string): readonly Found[] | undefined => {
  const { data, problem } = useQuestion(Search, text === '' ? undefined : { text: text.slice(0, 60) })
  if (text === '' || problem) return []
  return data?.found.map(({ title, kind, unit, path }) => ({ title, note: unit ?? pageTitles.kinds[kind], path }))
}
