import { exportOf } from '#kernel/export.ts'
import { HoldingChanges } from './follow.ts'
import { FamilyMix } from './mix.ts'
import { AudienceQuestion, Programmes } from './programme.ts'
import { LessonWishes } from './wishes.ts'
import { Burden, KeyDates } from './year.ts'

export const ExportProgrammes = exportOf(Programmes)
export const ExportAudience = exportOf(AudienceQuestion, {
  zh: '把一个方案的送达名单导出成表格，里面有你',
  en: 'Took the audience of a programme out as a workbook, with you in it',
})
export const ExportBurden = exportOf(Burden)
export const ExportKeyDates = exportOf(KeyDates)
/** Ceilings that wait for a second officer. */
export const ExportWaitingCeilings = exportOf(Burden, undefined, 'waiting')
export const ExportLessonWishes = exportOf(LessonWishes)
export const ExportHoldingChanges = exportOf(HoldingChanges)
export const ExportFamilyMix = exportOf(FamilyMix)
