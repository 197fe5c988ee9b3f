import { exportOf } from '#kernel/export.ts'
import { OwnDivision } from './division.ts'
import { PostAnswers, PostHolders } from './post-people.ts'

export const ExportPostHolders = exportOf(PostHolders, {
  zh: '把谁在一个岗位导出成表格，里面有你',
  en: 'Took who holds a post out as a workbook, with you in it',
})
export const ExportPostAnswers = exportOf(PostAnswers)
export const ExportOwnDivision = exportOf(OwnDivision)
