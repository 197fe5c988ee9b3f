import { exportOf } from '#kernel/export.ts'
import { People, Units } from './settings.ts'

export const ExportPeople = exportOf(People)
export const ExportUnits = exportOf(Units)
