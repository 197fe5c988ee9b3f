import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  lesson: { zh: '微课', en: 'Lesson' },
  case: { zh: '警示案例', en: 'Warning case' },
  notice: { zh: '通报', en: 'Notice' },
  recall: { zh: '回想', en: 'Recall' },
  exam: { zh: '测验', en: 'Exam' },
  examResult: { zh: '测验结果', en: 'Exam result' },
  cards: { zh: '岗位廉洁卡', en: 'Post card' },
  allCards: { zh: '打印岗位卡', en: 'Print post cards' },
  shift: { zh: '今天的卡', en: 'Today’s card' },
  lessonGroup: { zh: '一屏给大家看', en: 'Lesson on one screen' },
  group: { zh: '班前会一屏', en: 'Shift meeting' },
  paper: { zh: '班前卡（A5）', en: 'Shift card on A5' },
  quality: { zh: '题目和评价', en: 'Questions and ratings' },
  doubts: { zh: '对内容的疑问', en: 'Doubts about content' },
  mayI: { zh: '能不能', en: 'May I …?' },
} satisfies Record<string, Pair>
