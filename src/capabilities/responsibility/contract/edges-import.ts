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
import type { Access } from '#kernel/verb.ts'

const access: Access = { roles: ['officer'], data: 'internal' }

/** The division of work as a list, in the same three steps as the roster. */
export const ReadEdges = readList('responsibility.read-edges', access)
export const StageEdges = stageList('responsibility.stage-edges', access)
export const EdgesPreview = previewList('responsibility.edges-preview', access)
export const DownloadEdgesComparison = downloadComparison('responsibility.download-edges-comparison', access)
export const EdgesRepairs = listRepairs('responsibility.edges-repairs', access)
export const RepairEdges = repairList('responsibility.repair-edges', access)
export const AcceptEdgesSuggestions = acceptSuggestions('responsibility.accept-edges-suggestions', access)
export const ImportEdges = importList('responsibility.import-edges', access)
export const EdgesDrafts = waitingDrafts('responsibility.edges-drafts', access)
