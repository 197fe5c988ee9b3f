import { exportOf } from '#kernel/export.ts'
import { Readings } from '../contract.ts'
import { StudioCases } from './items.ts'
import { NormUses, Rechecks } from './norms.ts'
import { Studio } from './studio.ts'

export const ExportReadings = exportOf(Readings)
export const ExportStudio = exportOf(Studio)
export const ExportStudioCases = exportOf(StudioCases)
export const ExportNormUses = exportOf(NormUses)
export const ExportRechecks = exportOf(Rechecks)
