import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  lessons: { zh: '课程', en: 'Lessons' },
  studio: { zh: '备课', en: 'Lesson studio' },
  questions: { zh: '题目', en: 'Questions' },
  question: { zh: '出一道题', en: 'Write a question' },
  questionsToRead: { zh: '等你看的题', en: 'Questions to read' },
  questionsImport: { zh: '导入题目', en: 'Import questions' },
  cases: { zh: '警示案例', en: 'Warning cases' },
  casesStudio: { zh: '案例', en: 'Cases' },
  caseDraft: { zh: '写一个案例', en: 'Write a case' },
  readingsStudio: { zh: '短读', en: 'Short readings' },
  readingDraft: { zh: '写一篇短读', en: 'Write a short reading' },
  examsStudio: { zh: '测验', en: 'Exams' },
  examDraft: { zh: '组一份测验', en: 'Put an exam together' },
  terms: { zh: '本单位叫法', en: 'Our own words' },
  facts: { zh: '核对事实', en: 'Check the facts' },
  draft: { zh: '备一节课', en: 'Write a lesson' },
  norms: { zh: '党纪法规库', en: 'Norm library' },
  norm: { zh: '规定', en: 'Norm' },
  newNorm: { zh: '记一条规定', en: 'Record a norm' },
  newVersion: { zh: '记新版', en: 'Record a new version' },
  again: { zh: '再看一遍', en: 'Look again' },
  readings: { zh: '短读', en: 'Short readings' },
  reading: { zh: '短读', en: 'Short reading' },
  sheets: { zh: '纸上的课', en: 'Lessons on paper' },
} satisfies Record<string, Pair>
