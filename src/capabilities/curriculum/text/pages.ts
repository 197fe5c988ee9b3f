import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability's text is loaded with the first page. */
export const pageText = {
  lessons: { zh: '课程', en: 'Lessons' },
  cases: { zh: '警示案例', en: 'Warning cases' },
} satisfies Record<string, Pair>
