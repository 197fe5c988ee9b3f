import {
  acceptSuggestions,
  downloadComparison,
  importList,
  listRepairs,
  previewList,
  readList,
  repairList,
  stageList,
  waitingDrafts,
} from '#kernel/import.ts'
import { officerOnly } from './counts.ts'

/** Monthly counts, in the same three steps as every list. */
export const ReadCounts = readList('supervision.read-counts', officerOnly)
export const StageCounts = stageList('supervision.stage-counts', officerOnly)
export const CountsPreview = previewList('supervision.counts-preview', officerOnly)
export const DownloadCountsComparison = downloadComparison('supervision.download-counts-comparison', officerOnly)
export const CountsRepairs = listRepairs('supervision.counts-repairs', officerOnly)
export const RepairCounts = repairList('supervision.repair-counts', officerOnly)
export const AcceptCountsSuggestions = acceptSuggestions('supervision.accept-counts-suggestions', officerOnly)
export const ImportCounts = importList('supervision.import-counts', officerOnly)
export const CountsDrafts = waitingDrafts('supervision.counts-drafts', officerOnly)
