import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability is loaded with the first page. */
export const pageText = {
  posts: { zh: '岗位', en: 'Posts' },
  quality: { zh: '登记质量', en: 'Register quality' },
  processes: { zh: '流程图', en: 'Process maps' },
  process: { zh: '流程图', en: 'Process map' },
  writeProcess: { zh: '写流程图', en: 'Write a process map' },
  riskNodes: { zh: '风险点', en: 'Risk nodes' },
  reviews: { zh: '复评', en: 'Reviews' },
  myPost: { zh: '我的岗位', en: 'My post' },
  post: { zh: '岗位风险档案', en: 'Post risk profile' },
  grade: { zh: '评定等级', en: 'Grade a post' },
  templates: { zh: '岗位模板', en: 'Post templates' },
  import: { zh: '岗位与风险点', en: 'Posts and risk points' },
} satisfies Record<string, Pair>
