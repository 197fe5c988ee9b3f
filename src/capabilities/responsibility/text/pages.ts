import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability is loaded with the first page. */
export const pageText = {
  division: { zh: '分工', en: 'Division of work' },
  own: { zh: '谁对我负责', en: 'Who answers for me' },
  postPeople: { zh: '谁在这个岗位', en: 'Who holds this post' },
  import: { zh: '导入分工', en: 'Import the division of work' },
} satisfies Record<string, Pair>
