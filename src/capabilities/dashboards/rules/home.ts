import type { Role } from '#kernel/verb.ts'

/** The homes behind `/today`. */
const homes = ['officer', 'units', 'administrator', 'author', 'auditor', 'learner'] as const
export type Home = (typeof homes)[number]

const rolesOf: Record<Home, readonly Role[]> = {
  officer: ['officer'],
  units: ['leader', 'secretary'],
  administrator: ['system-administrator', 'security-administrator', 'audit-administrator'],
  author: ['author'],
  auditor: ['auditor'],
  learner: ['learner'],
}

/** DSH-5: the homes of somebody with these roles; the first is shown first. */
export const homesFor = (roles: readonly Role[]): Home[] => {
  const own = homes.filter((home) => rolesOf[home].some((role) => roles.includes(role)))
  return own.length > 0 ? own : ['learner']
}

/** DSH-5: the home asked for in the address, if it is one's own. */
export const homeFor = (roles: readonly Role[], asked: string | null): Home => {
  const own = homesFor(roles)
  return own.find((home) => home === asked) ?? own[0] ?? 'learner'
}
