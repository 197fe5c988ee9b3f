import { importRoutes } from '#capabilities/organisation/public.ts'
import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { Consequences, RecordConsequence } from './contract/consequences.ts'
import {
  ChangeTaxonomy,
  CorrectCount,
  CountChoices,
  Counts,
  FinishInspection,
  Inspections,
  RecordCounts,
  StateInspection,
  TaxonomyQuestion,
} from './contract/counts.ts'
import { AnnounceDraw, DrawControls, Draws, RecordDrawnCheck } from './contract/draws.ts'
import { Duties } from './contract/duties.ts'
import {
  ExportConfirmedSignals,
  ExportConsequences,
  ExportCounts,
  ExportDraws,
  ExportFindings,
  ExportHazards,
  ExportInspections,
  ExportJudgedSignals,
  ExportOwnHazards,
  ExportProjects,
  ExportSignals,
  ExportSignalsAudited,
  ExportTaxonomy,
} from './contract/exports.ts'
import {
  FindingChoices,
  FindingQuestion,
  Findings,
  FinishRectification,
  PlanRectification,
  RecheckRectification,
  RecordFinding,
  SettleFinding,
  VerifyRectification,
} from './contract/findings.ts'
import { HazardQuestion, Hazards, OwnHazards, RaiseHazard, TakeHazard } from './contract/hazards.ts'
import { countsImport } from './contract/import.ts'
import { ProjectQuestion, Projects, ProposeProject, RecordProjectStep } from './contract/projects.ts'
import {
  AcceptEffect,
  AnswerSignal,
  Concentrations,
  ConfirmedSignals,
  DismissSignal,
  ExplainSignal,
  FinishResponse,
  JudgedSignals,
  JudgeMonth,
  SignalQuestion,
  SignalSeen,
  Signals,
  SignalsAudited,
} from './contract/signals.ts'
import {
  auditedExport,
  confirmedExport,
  countsExport,
  findingsExport,
  hazardsExport,
  inspectionsExport,
  judgedExport,
  ownHazardsExport,
  projectsExport,
  signalsExport,
} from './edge/exports.ts'
import { consequencesExport, drawsExport, taxonomyExport } from './edge/measure-exports.ts'
import { countsList } from './store/counts-list.ts'
import { countsWords } from './text/import.ts'
import { acceptEffect } from './use-cases/accept-effect.ts'
import { announceDraw } from './use-cases/announce-draw.ts'
import { answerSignal } from './use-cases/answer-signal.ts'
import { changeTaxonomy } from './use-cases/change-taxonomy.ts'
import { correctCount } from './use-cases/correct-count.ts'
import { dismissSignal } from './use-cases/dismiss-signal.ts'
import { drawControls } from './use-cases/draw-controls.ts'
import { explainSignal } from './use-cases/explain-signal.ts'
import { finishInspection } from './use-cases/finish-inspection.ts'
import { finishRectification } from './use-cases/finish-rectification.ts'
import { finishResponse } from './use-cases/finish-response.ts'
import { importCounts } from './use-cases/import-counts.ts'
import { judgeMonth } from './use-cases/judge-month.ts'
import { planRectification } from './use-cases/plan-rectification.ts'
import { proposeProject } from './use-cases/propose-project.ts'
import { raiseHazard } from './use-cases/raise-hazard.ts'
import { recheckRectification } from './use-cases/recheck-rectification.ts'
import { recordConsequence } from './use-cases/record-consequence.ts'
import { recordCounts } from './use-cases/record-counts.ts'
import { recordDrawnCheck } from './use-cases/record-drawn-check.ts'
import { recordFinding } from './use-cases/record-finding.ts'
import { recordProjectStep } from './use-cases/record-project-step.ts'
import { settleFinding } from './use-cases/settle-finding.ts'
import { stateInspection } from './use-cases/state-inspection.ts'
import { takeHazard } from './use-cases/take-hazard.ts'
import { verifyRectification } from './use-cases/verify-rectification.ts'
import { concentrations } from './views/concentrations.ts'
import { consequences } from './views/consequences.ts'
import { countChoices } from './views/count-choices.ts'
import { counts } from './views/counts.ts'
import { draws } from './views/draws.ts'
import { duties } from './views/duties.ts'
import { finding } from './views/finding.ts'
import { findingChoices, findings } from './views/findings.ts'
import { hazard, hazards, ownHazards } from './views/hazards.ts'
import { inspections } from './views/inspections.ts'
import { project, projects } from './views/projects.ts'
import { signal, signalSeen } from './views/signal.ts'
import { confirmedSignals, judgedSignals, signals, signalsAudited } from './views/signals.ts'
import { taxonomy } from './views/taxonomy.ts'

export const supervision = capability('supervision', [
  answer(CountChoices, countChoices),
  answer(Counts, counts),
  command(ExportCounts, exporting(countsExport)),
  command(RecordCounts, recordCounts),
  command(CorrectCount, correctCount),
  answer(TaxonomyQuestion, taxonomy),
  command(ExportTaxonomy, exporting(taxonomyExport)),
  command(ChangeTaxonomy, changeTaxonomy),
  answer(Inspections, inspections),
  command(ExportInspections, exporting(inspectionsExport)),
  command(StateInspection, stateInspection),
  command(FinishInspection, finishInspection),
  ...importRoutes({ verbs: countsImport, list: countsList, words: countsWords, write: importCounts }),
  answer(Signals, signals),
  command(ExportSignals, exporting(signalsExport)),
  answer(SignalsAudited, signalsAudited),
  command(ExportSignalsAudited, exporting(auditedExport)),
  answer(Concentrations, concentrations),
  answer(ConfirmedSignals, confirmedSignals),
  command(ExportConfirmedSignals, exporting(confirmedExport)),
  answer(JudgedSignals, judgedSignals),
  command(ExportJudgedSignals, exporting(judgedExport)),
  answer(SignalQuestion, signal),
  answer(SignalSeen, signalSeen),
  command(JudgeMonth, judgeMonth),
  command(ExplainSignal, explainSignal),
  command(DismissSignal, dismissSignal),
  command(AnswerSignal, answerSignal),
  command(FinishResponse, finishResponse),
  command(AcceptEffect, acceptEffect),
  answer(Hazards, hazards),
  command(ExportHazards, exporting(hazardsExport)),
  answer(OwnHazards, ownHazards),
  command(ExportOwnHazards, exporting(ownHazardsExport)),
  answer(Duties, duties),
  answer(Projects, projects),
  command(ExportProjects, exporting(projectsExport)),
  answer(ProjectQuestion, project),
  command(ProposeProject, proposeProject),
  command(RecordProjectStep, recordProjectStep),
  answer(Consequences, consequences),
  command(ExportConsequences, exporting(consequencesExport)),
  command(RecordConsequence, recordConsequence),
  answer(Draws, draws),
  command(ExportDraws, exporting(drawsExport)),
  command(AnnounceDraw, announceDraw),
  command(DrawControls, drawControls),
  command(RecordDrawnCheck, recordDrawnCheck),
  answer(HazardQuestion, hazard),
  command(RaiseHazard, raiseHazard),
  command(TakeHazard, takeHazard),
  answer(Findings, findings),
  command(ExportFindings, exporting(findingsExport)),
  answer(FindingChoices, findingChoices),
  answer(FindingQuestion, finding),
  command(RecordFinding, recordFinding),
  command(SettleFinding, settleFinding),
  command(PlanRectification, planRectification),
  command(FinishRectification, finishRectification),
  command(VerifyRectification, verifyRectification),
  command(RecheckRectification, recheckRectification),
])
