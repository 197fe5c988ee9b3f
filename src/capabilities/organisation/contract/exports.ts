import { exportOf } from '#kernel/export.ts'
import { AccountUnits } from './accounts.ts'
import { Leavers } from './leavers.ts'
import { Roles } from './roles.ts'
import { People, Units } from './settings.ts'
import { SourceSystems } from './source-systems.ts'

export const ExportPeople = exportOf(People, {
  zh: '把人员名单导出成表格，里面有你：岗位、支部、是不是党员',
  en: 'Took the list of people out as a workbook, with you in it: posts, branch, membership',
})
export const ExportUnits = exportOf(Units)
export const ExportRoles = exportOf(Roles)
/** Grants that wait for the second person. */
export const ExportWaitingRoles = exportOf(Roles, undefined, 'waiting')
export const ExportSourceSystems = exportOf(SourceSystems)
export const ExportAccountUnits = exportOf(AccountUnits)
/** Requests to erase the data of people who left. */
export const ExportLeavers = exportOf(Leavers)
