import { pageText as contentPages } from '#capabilities/curriculum/text/pages.ts'
import { everyRole } from '#kernel/verb.ts'
import { screens, useQuestion } from '#platform/web.ts'
import { Today } from './contract.ts'
import { pageText } from './text/pages.ts'

/** What waits in this section: what is due by the end of this week, and one round of recall. */
const useWaiting = () => {
  const { data } = useQuestion(Today, {})
  const items = data?.items.filter(({ stamp }) => stamp !== 'later') ?? []
  return { learn: items.length + (data && data.recall.questions > 0 ? 1 : 0) }
}

export const learning = screens(
  'learning',
  [
    {
      path: '/learn/lessons/:lesson',
      section: 'learn',
      roles: everyRole,
      title: pageText.lesson,
      load: () => import('./screens/lesson-page.tsx'),
      component: 'LessonPage',
    },
    {
      path: '/learn/lessons/:lesson/group',
      section: 'learn',
      roles: everyRole,
      title: pageText.lessonGroup,
      load: () => import('./screens/group-page.tsx'),
      component: 'GroupPage',
      alone: true,
    },
    {
      path: '/learn/cases',
      section: 'learn',
      roles: everyRole,
      title: contentPages.cases,
      load: () => import('./screens/cases-page.tsx'),
      component: 'CasesPage',
    },
    {
      path: '/learn/cases/:case',
      section: 'learn',
      roles: everyRole,
      title: pageText.case,
      load: () => import('./screens/case-page.tsx'),
      component: 'CasePage',
    },
    {
      path: '/learn/notices/:notice',
      section: 'learn',
      roles: everyRole,
      title: pageText.notice,
      load: () => import('./screens/notice-page.tsx'),
      component: 'NoticePage',
    },
    {
      path: '/learn/recall',
      section: 'learn',
      roles: everyRole,
      title: pageText.recall,
      load: () => import('./screens/recall-page.tsx'),
      component: 'RecallPage',
    },
    {
      path: '/learn/exams/:exam',
      section: 'learn',
      roles: everyRole,
      title: pageText.exam,
      load: () => import('./screens/exam-page.tsx'),
      component: 'ExamPage',
    },
    {
      path: '/learn/exams/:exam/result',
      section: 'learn',
      roles: everyRole,
      title: pageText.examResult,
      load: () => import('./screens/exam-result-page.tsx'),
      component: 'ExamResultPage',
    },
    {
      path: '/device/card',
      section: 'learn',
      roles: 'anyone',
      title: pageText.shift,
      load: () => import('./screens/shift-card-page.tsx'),
      component: 'ShiftCardPage',
      hidden: true,
    },
    {
      path: '/device/group',
      section: 'learn',
      roles: 'anyone',
      title: pageText.group,
      load: () => import('./screens/shift-group-page.tsx'),
      component: 'ShiftGroupPage',
      hidden: true,
    },
    {
      path: '/device/paper',
      section: 'learn',
      roles: 'anyone',
      title: pageText.paper,
      load: () => import('./screens/shift-paper-page.tsx'),
      component: 'ShiftPaperPage',
      hidden: true,
    },
    {
      path: '/learn/quality',
      section: 'learn',
      roles: ['author', 'officer'],
      title: pageText.quality,
      load: () => import('./screens/quality-page.tsx'),
      component: 'QualityPage',
    },
    {
      path: '/learn/doubts',
      section: 'learn',
      roles: everyRole,
      title: pageText.doubts,
      load: () => import('./screens/doubts-page.tsx'),
      component: 'DoubtsPage',
    },
    {
      path: '/learn/may-i',
      section: 'learn',
      roles: everyRole,
      title: pageText.mayI,
      load: () => import('./screens/may-i-page.tsx'),
      component: 'MayIPage',
    },
    {
      path: '/learn/cards',
      section: 'learn',
      roles: everyRole,
      title: pageText.cards,
      load: () => import('./screens/cards-page.tsx'),
      component: 'CardsPage',
    },
    {
      path: '/learn/cards/print',
      section: 'learn',
      roles: ['secretary', 'leader', 'officer', 'author', 'auditor'],
      title: pageText.allCards,
      load: () => import('./screens/cards-page.tsx'),
      component: 'CardsToPrintPage',
    },
    {
      path: '/learn/cards/:post',
      section: 'learn',
      roles: everyRole,
      title: pageText.cards,
      load: () => import('./screens/cards-page.tsx'),
      component: 'CardPage',
    },
  ],
  {
    useWaiting,
    around: {
      under: '/device',
      open: true,
      load: () => import('./screens/device-frame.tsx'),
      component: 'DeviceFrame',
    },
  },
)
