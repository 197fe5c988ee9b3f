import {
  acceptAll,
  comparePlain,
  comparison,
  preview,
  read,
  repair,
  repairs,
  stage,
  waitingDraftsOf,
} from '#capabilities/organisation/public.ts'
import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import {
  ChangeTaxonomy,
  CorrectCount,
  CountChoices,
  Counts,
  FinishInspection,
  Inspections,
  RecordCounts,
  StateInspection,
} from './contract/counts.ts'
import { ExportCounts, ExportInspections } from './contract/exports.ts'
import {
  AcceptCountsSuggestions,
  CountsDrafts,
  CountsPreview,
  CountsRepairs,
  DownloadCountsComparison,
  ImportCounts,
  ReadCounts,
  RepairCounts,
  StageCounts,
} from './contract/import.ts'
import {
  AcceptEffect,
  AnswerSignal,
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
import { countsExport, inspectionsExport } from './edge/exports.ts'
import { countsList } from './store/counts-list.ts'
import { countsWords } from './text/import.ts'
import { acceptEffect } from './use-cases/accept-effect.ts'
import { answerSignal } from './use-cases/answer-signal.ts'
import { changeTaxonomy } from './use-cases/change-taxonomy.ts'
import { correctCount } from './use-cases/correct-count.ts'
import { dismissSignal } from './use-cases/dismiss-signal.ts'
import { explainSignal } from './use-cases/explain-signal.ts'
import { finishInspection } from './use-cases/finish-inspection.ts'
import { finishResponse } from './use-cases/finish-response.ts'
import { importCounts } from './use-cases/import-counts.ts'
import { judgeMonth } from './use-cases/judge-month.ts'
import { recordCounts } from './use-cases/record-counts.ts'
import { stateInspection } from './use-cases/state-inspection.ts'
import { countChoices } from './views/count-choices.ts'
import { counts } from './views/counts.ts'
import { inspections } from './views/inspections.ts'
import { signal, signalSeen } from './views/signal.ts'
import { confirmedSignals, judgedSignals, signals, signalsAudited } from './views/signals.ts'

export const supervision = capability('supervision', [
  answer(CountChoices, countChoices),
  answer(Counts, counts),
  command(ExportCounts, exporting(countsExport)),
  command(RecordCounts, recordCounts),
  command(CorrectCount, correctCount),
  command(ChangeTaxonomy, changeTaxonomy),
  answer(Inspections, inspections),
  command(ExportInspections, exporting(inspectionsExport)),
  command(StateInspection, stateInspection),
  command(FinishInspection, finishInspection),
  answer(ReadCounts, read(countsList)),
  command(StageCounts, stage(countsList)),
  answer(CountsPreview, preview(countsList)),
  command(DownloadCountsComparison, comparison(countsWords, comparePlain(countsList))),
  answer(CountsRepairs, repairs(countsList, 'unit')),
  command(RepairCounts, repair(countsList)),
  command(AcceptCountsSuggestions, acceptAll(countsList)),
  command(ImportCounts, importCounts),
  answer(CountsDrafts, waitingDraftsOf('signal-counts')),
  answer(Signals, signals),
  answer(SignalsAudited, signalsAudited),
  answer(ConfirmedSignals, confirmedSignals),
  answer(JudgedSignals, judgedSignals),
  answer(SignalQuestion, signal),
  answer(SignalSeen, signalSeen),
  command(JudgeMonth, judgeMonth),
  command(ExplainSignal, explainSignal),
  command(DismissSignal, dismissSignal),
  command(AnswerSignal, answerSignal),
  command(FinishResponse, finishResponse),
  command(AcceptEffect, acceptEffect),
])
