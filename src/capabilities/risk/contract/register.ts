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

const access: Access = { roles: ['officer', 'system-administrator'], data: 'internal' }

/** The risk register, in the same three steps as the roster; its rows become proposals. */
export const ReadRegister = readList('risk.read-register', access)
export const StageRegister = stageList('risk.stage-register', access)
export const RegisterPreview = previewList('risk.register-preview', access)
export const DownloadRegisterComparison = downloadComparison('risk.download-register-comparison', access)
export const RegisterRepairs = listRepairs('risk.register-repairs', access)
export const RepairRegister = repairList('risk.repair-register', access)
export const AcceptRegisterSuggestions = acceptSuggestions('risk.accept-register-suggestions', access)
export const ImportRegister = importList('risk.import-register', access)
export const RegisterDrafts = waitingDrafts('risk.register-drafts', access)
