import type { Pair } from './text.ts'
import type { Role } from './verb.ts'

/** What each role is called, on screens and in workbooks. */
export const roleText: Record<Role, Pair> = {
  learner: { zh: '学习者', en: 'learner' },
  secretary: { zh: '支部书记', en: 'branch secretary' },
  leader: { zh: '领导（一岗双责）', en: 'leader with dual duties' },
  officer: { zh: '纪检监察员', en: 'discipline-inspection officer' },
  author: { zh: '作者', en: 'author' },
  auditor: { zh: '审计', en: 'auditor' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'audit administrator' },
}
