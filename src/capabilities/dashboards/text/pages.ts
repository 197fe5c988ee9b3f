import type { Pair } from '#kernel/text.ts'

/** The few words that are there before any page is loaded. */
export const pageTitles = {
  today: { zh: '今日', en: 'Today' },
  doubts: { zh: '对数的疑问', en: 'Doubts about numbers' },
  done: { zh: '完成情况', en: 'Done and not done' },
  record: { zh: '我的记录', en: 'My record' },
  help: { zh: '帮助', en: 'Help' },
  speakUp: { zh: '向谁反映', en: 'Where to report' },
  kinds: {
    post: { zh: '岗位', en: 'Post' },
    unit: { zh: '单位', en: 'Unit' },
    lesson: { zh: '课程', en: 'Lesson' },
    case: { zh: '警示案例', en: 'Warning case' },
  },
} satisfies Record<string, Pair | Record<string, Pair>>
