import { exportOf } from '#kernel/export.ts'
import { NumberDoubts } from './doubt.ts'
import { DueItems, NotDone } from './units.ts'

export const ExportDueItems = exportOf(DueItems)
export const ExportNotDone = exportOf(NotDone, {
  zh: '把一项学习还没做完的名单导出成表格，里面有你',
  en: 'Took who has not done an item of learning out as a workbook, with you in it',
})
export const ExportNumberDoubts = exportOf(NumberDoubts)
