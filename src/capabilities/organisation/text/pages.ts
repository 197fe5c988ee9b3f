import type { Pair } from '#kernel/text.ts'

/** The names of the settings pages; nothing else of them is loaded with the first page. */
export const settingsPages = {
  people: { zh: '人员', en: 'People' },
  devices: { zh: '共用设备', en: 'Shared devices' },
  systems: { zh: '来源系统', en: 'Source systems' },
  codes: { zh: '登录码', en: 'Sign-in codes' },
  units: { zh: '单位', en: 'Units' },
  leavers: { zh: '离职资料', en: 'Leavers’ data' },
  roles: { zh: '角色', en: 'Roles and access' },
} satisfies Record<string, Pair>

export const setUpTitle: Pair = { zh: '第一次使用', en: 'First use' }
export const rosterTitle: Pair = { zh: '导入名册', en: 'Import roster' }
export const rowsTitle: Pair = { zh: '核对名册', en: 'Check roster rows' }
