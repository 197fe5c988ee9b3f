import type { Role } from '#kernel/verb.ts'

/** Who sees posts, risk points, controls and grades of others (decision 8). */
export const seers: readonly Role[] = ['secretary', 'leader', 'officer', 'author', 'auditor']

/** Besides them, everybody sees the own post. */
export const seersAndHolders: readonly Role[] = [...seers, 'learner']

/** Who may add a risk point to a post. */
export const proposers: readonly Role[] = ['leader', 'officer', 'author']
