import { exportOf } from '#kernel/export.ts'
import { AudienceQuestion, Programmes } from './programme.ts'
import { KeyDates } from './year.ts'

export const ExportProgrammes = exportOf(Programmes)
export const ExportAudience = exportOf(AudienceQuestion)
export const ExportKeyDates = exportOf(KeyDates)
