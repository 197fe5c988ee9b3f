import type { Role } from '#kernel/verb.ts'

const sensitive: readonly Role[] = [
  'officer',
  'auditor',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
]

/** Roles that take two people: to grant them, and to let their holder in anew (decisions 29 and 35). */
export const isSensitive = (role: Role): boolean => sensitive.includes(role)
