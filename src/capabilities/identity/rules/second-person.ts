import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'

/**
 * IDN-12: a system administrator asks for new codes; for a system administrator a security administrator may ask too, so
 * that two of the three can always let the third in.
 */
export const mayAsk = (asker: readonly Role[], subject: readonly Role[]): boolean =>
  asker.includes('system-administrator') ||
  (asker.includes('security-administrator') && subject.includes('system-administrator'))

export interface Approver {
  readonly person: Id<'person'>
  readonly roles: readonly Role[]
}

export interface Asked {
  readonly askedBy: Id<'person'>
  readonly subject: Id<'person'>
  readonly subjectRoles: readonly Role[]
}

/** IDN-12: the second person is neither who asked nor who gets the code. */
export const approval = (
  { person, roles }: Approver,
  { askedBy, subject, subjectRoles }: Asked,
): 'may' | 'own-account' | 'own-request' | 'other-role' => {
  if (person === subject) return 'own-account'
  if (person === askedBy) return 'own-request'
  if (roles.includes('security-administrator')) return 'may'
  const isAdministrator = subjectRoles.some(
    (role) => role === 'system-administrator' || role === 'security-administrator',
  )
  return roles.includes('audit-administrator') && isAdministrator ? 'may' : 'other-role'
}
