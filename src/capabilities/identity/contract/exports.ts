import { exportOf } from '#kernel/export.ts'
import { CodeRequests } from './codes.ts'
import { Corrections, OwnCorrections } from './corrections.ts'
import { Emergencies } from './granting.ts'
import { Looks, OwnLooks } from './looks.ts'
import { PoliciesInForce } from './policies.ts'
import { SharedDevices } from './shared-devices.ts'

export const ExportLooks = exportOf(Looks)
export const ExportOwnLooks = exportOf(OwnLooks)
export const ExportOwnCorrections = exportOf(OwnCorrections)
export const ExportCorrections = exportOf(Corrections, {
  zh: '把更正申请导出成表格，里面有你提的',
  en: 'Took what people ask to have corrected out as a workbook, with yours in it',
})
export const ExportCodeRequests = exportOf(CodeRequests)
export const ExportEmergencies = exportOf(Emergencies)
export const ExportSharedDevices = exportOf(SharedDevices)
export const ExportPoliciesInForce = exportOf(PoliciesInForce)
