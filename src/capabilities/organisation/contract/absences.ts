import {
  acceptSuggestions,
  downloadComparison,
  importList,
  listRepairs,
  previewList,
  readList,
  repairList,
  stageList,
  undoList,
  waitingDrafts,
} from '#kernel/import.ts'
import type { Access } from '#kernel/verb.ts'

const access: Access = { roles: ['system-administrator'], data: 'personal' }

/** Who is away from when to when, without a reason, in the same three steps as the roster. */
export const ReadAbsences = readList('organisation.read-absences', access)
export const StageAbsences = stageList('organisation.stage-absences', access)
export const AbsencesPreview = previewList('organisation.absences-preview', access)
export const DownloadAbsencesComparison = downloadComparison('organisation.download-absences-comparison', access)
export const AbsencesRepairs = listRepairs('organisation.absences-repairs', access)
export const RepairAbsences = repairList('organisation.repair-absences', access)
export const AcceptAbsencesSuggestions = acceptSuggestions('organisation.accept-absences-suggestions', access)
export const ImportAbsences = importList('organisation.import-absences', access)
export const UndoAbsences = undoList('organisation.undo-absences', access)
export const AbsencesDrafts = waitingDrafts('organisation.absences-drafts', access)
