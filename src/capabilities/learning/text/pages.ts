import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  lesson: { zh: '微课', en: 'Lesson' },
  case: { zh: '警示案例', en: 'Warning case' },
  recall: { zh: '回想', en: 'Recall' },
  exam: { zh: '测验', en: 'Exam' },
  examResult: { zh: '测验结果', en: 'Exam result' },
} satisfies Record<string, Pair>
