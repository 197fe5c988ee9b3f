import { exportOf } from '#kernel/export.ts'
import { Counts, Inspections } from './counts.ts'

export const ExportCounts = exportOf(Counts)
export const ExportInspections = exportOf(Inspections)
