import type { Pair } from '#kernel/text.ts'

/** Heads of the workbooks of what waits in the plan. */
export const workHeads = {
  waiting: { zh: '等第二人的上限', en: 'Ceilings that wait' },
  exportWaiting: { zh: '导出等第二人的上限', en: 'Export what waits' },
  exportWishes: { zh: '导出建议的课', en: 'Export the wishes' },
  exportFollow: { zh: '导出这些方案', en: 'Export these programmes' },
  exportMix: { zh: '导出配比', en: 'Export the mix' },
  proposed: { zh: '提出的上限', en: 'Proposed' },
  reason: { zh: '理由', en: 'Reason' },
  by: { zh: '谁提出', en: 'Proposed by' },
  lapses: { zh: '作废时间', en: 'Lapses' },
  lesson: { zh: '课', en: 'Lesson' },
  minutes: { zh: '分钟', en: 'Minutes' },
  posts: { zh: '岗位', en: 'Posts' },
  dueOn: { zh: '最后一天', en: 'Last day' },
  signal: { zh: '信号', en: 'Signal' },
  items: { zh: '几项', en: 'Items' },
  joining: { zh: '新到几人', en: 'Come in' },
  leaving: { zh: '离开几人', en: 'Go out' },
  family: { zh: '岗位业务', en: 'Post family' },
  gaps: { zh: '不到一半的', en: 'Less than half' },
  share: {
    post: { zh: '岗位教育（%）', en: 'Post education (%)' },
    discipline: { zh: '纪律教育（%）', en: 'Discipline (%)' },
    warning: { zh: '警示教育（%）', en: 'Warning (%)' },
    situation: { zh: '形势教育（%）', en: 'Situation (%)' },
    values: { zh: '理想信念（%）', en: 'Values (%)' },
  },
} as const satisfies Record<string, Pair | Record<string, Pair>>
