import { exportOf } from '#kernel/export.ts'
import { Counts, Inspections } from './counts.ts'
import { Findings } from './findings.ts'
import { Hazards } from './hazards.ts'
import { Projects } from './projects.ts'
import { JudgedSignals, Signals } from './signals.ts'

export const ExportCounts = exportOf(Counts)
export const ExportInspections = exportOf(Inspections)
export const ExportSignals = exportOf(Signals)
export const ExportJudgedSignals = exportOf(JudgedSignals)
export const ExportFindings = exportOf(Findings)
export const ExportHazards = exportOf(Hazards)
export const ExportProjects = exportOf(Projects)
