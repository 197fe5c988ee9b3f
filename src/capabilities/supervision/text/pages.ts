import type { Pair } from '#kernel/text.ts'

/** The names of the pages; nothing else of this capability is loaded with the first page. */
export const pageText = {
  signals: { zh: '信号', en: 'Signals' },
  record: { zh: '记数', en: 'Enter counts' },
  import: { zh: '导入计数', en: 'Import counts' },
  signal: { zh: '信号', en: 'Signal' },
  inspections: { zh: '巡查', en: 'Inspections' },
} satisfies Record<string, Pair>
