import type { Role } from '#kernel/verb.ts'

/** Who sees the year and its programmes. */
export const planReaders: readonly Role[] = ['officer', 'leader', 'secretary', 'author', 'auditor']

/** Officers write programmes, and another officer publishes them (decision 19). */
export const planWriters: readonly Role[] = ['officer']
