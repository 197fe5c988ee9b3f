import { exportOf } from '#kernel/export.ts'
import { Consequences } from './consequences.ts'
import { Counts, Inspections, TaxonomyQuestion } from './counts.ts'
import { Draws } from './draws.ts'
import { Findings } from './findings.ts'
import { Hazards, OwnHazards } from './hazards.ts'
import { Projects } from './projects.ts'
import { ConfirmedSignals, JudgedSignals, Signals, SignalsAudited } from './signals.ts'

export const ExportCounts = exportOf(Counts)
export const ExportInspections = exportOf(Inspections)
export const ExportSignals = exportOf(Signals)
export const ExportJudgedSignals = exportOf(JudgedSignals)
export const ExportFindings = exportOf(Findings)
export const ExportHazards = exportOf(Hazards)
export const ExportProjects = exportOf(Projects)
export const ExportSignalsAudited = exportOf(SignalsAudited)
export const ExportConfirmedSignals = exportOf(ConfirmedSignals)
export const ExportOwnHazards = exportOf(OwnHazards)
export const ExportTaxonomy = exportOf(TaxonomyQuestion)
export const ExportDraws = exportOf(Draws)
export const ExportConsequences = exportOf(Consequences)
