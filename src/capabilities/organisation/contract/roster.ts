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

const access: Access = { roles: ['system-administrator'], data: 'personal', shows: 'holders' }

/** The roster in three steps: match columns, look at what would change, mend and write (picture 15). */
export const ReadRoster = readList('organisation.read-roster', access)
export const StageRoster = stageList('organisation.stage-roster', access)
export const RosterPreview = previewList('organisation.roster-preview', access)
export const DownloadRosterComparison = downloadComparison('organisation.download-roster-comparison', access)
export const RosterRepairs = listRepairs('organisation.roster-repairs', access)
export const RepairRow = repairList('organisation.repair-row', access)
export const AcceptSuggestions = acceptSuggestions('organisation.accept-suggestions', access)
export const ImportRoster = importList('organisation.import-roster', access)
export const RosterDrafts = waitingDrafts('organisation.roster-drafts', access)

/** Takes the last writing of a roster back, within thirty seconds and while nothing else touched those persons. */
export const UndoImport = undoList('organisation.undo-import', access)
