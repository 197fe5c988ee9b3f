import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability is loaded with the first page. */
export const pageText = {
  signals: { zh: '信号', en: 'Signals' },
  record: { zh: '记数', en: 'Enter counts' },
  import: { zh: '导入计数', en: 'Import counts' },
  signal: { zh: '信号', en: 'Signal' },
  inspections: { zh: '巡查', en: 'Inspections' },
  findings: { zh: '问题清单', en: 'Findings' },
  finding: { zh: '问题', en: 'Finding' },
  hazards: { zh: '隐患', en: 'Weak points' },
  hazard: { zh: '隐患', en: 'Weak point' },
  checks: { zh: '措施抽查', en: 'Control checks' },
  projects: { zh: '效能监察', en: 'Efficiency supervision' },
  project: { zh: '效能监察项目', en: 'Project' },
  projectForms: { zh: '效能监察表单', en: 'Forms of a project' },
  consequences: { zh: '四种形态', en: 'What followed' },
  taxonomy: { zh: '问题类别', en: 'Kinds of problems' },
} satisfies Record<string, Pair>
