import type { Pair } from '#kernel/text.ts'

export const pageText = {
  year: { zh: '年带', en: 'Year strip' },
  programme: { zh: '编辑方案', en: 'Plan builder' },
  keyDates: { zh: '关键节点', en: 'Key dates' },
  setUp: { zh: '负担上限与节日', en: 'Burden and key dates' },
  burden: { zh: '负担', en: 'Burden' },
  plan: { zh: '计划', en: 'Plan' },
  notices: { zh: '通报', en: 'Notices' },
  newNotice: { zh: '写一则通报', en: 'Write a notice' },
  reviseNotice: { zh: '改通报', en: 'Revise a notice' },
} satisfies Record<string, Pair>
