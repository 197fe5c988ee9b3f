import { no, ok, type Result } from '#kernel/result.ts'
import type { Case } from './case.ts'
import { type Anonymisation, anonymisations } from './case-draft.ts'

/** A case as it is in use, and whether anybody of the organisation answers for its being nameless. */
export interface Approvable extends Pick<Case, 'version' | 'anonymisation'> {
  readonly isApproved: boolean
  /** CUR-38: an officer has withdrawn the approval of this version or of a later one. */
  readonly isWithdrawn: boolean
}

/**
 * CUR-31 (R27): an officer answers for the version that was read being nameless at the level it names, once; a newer one
 * is read anew.
 */
export const approve = (
  found: Approvable,
  read: string,
): Result<Anonymisation, 'changed-meanwhile' | 'already-approved' | 'approval-withdrawn' | 'anonymisation-missing'> => {
  if (found.version !== read) return no('changed-meanwhile')
  if (found.isApproved) return no('already-approved')
  if (found.isWithdrawn) return no('approval-withdrawn')
  const level = anonymisations.find((one) => one === found.anonymisation)
  return level ? ok(level) : no('anonymisation-missing')
}

/** CUR-31: whoever writes or approves cases reads them before anybody answers for them; all others afterwards. */
export const readsUnapproved = (roles: readonly string[]): boolean =>
  roles.includes('author') || roles.includes('officer')
