import type { Role } from '#kernel/verb.ts'

/** Who sees posts, risk points, controls and grades of others (decision 8). */
export const seers: readonly Role[] = ['secretary', 'leader', 'officer', 'author', 'auditor']

/** Besides them, everybody sees the own post. */
export const seersAndHolders: readonly Role[] = [...seers, 'learner']

/**
 * Who may propose a risk point: those who see the post, and whoever holds it. As seeing, an author’s proposing is bounded
 * by no grant.
 */
export const proposers: readonly Role[] = ['learner', 'leader', 'officer', 'author']

/** Who takes steps on the way of a proposed risk point. */
export const confirmers: readonly Role[] = ['leader', 'officer']
