import { createHash } from 'node:crypto'
import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { changedLines, type PolicyChange } from '../rules/policies.ts'
import { keepPolicies, newestPolicies } from '../store/policies.ts'

export interface PoliciesNoted extends PolicyChange {
  readonly version: number
  readonly digest: string
}

/** IDN-52: keeps the policies of this start where they differ from those noted last; nothing when they are the same. */
export const notePolicies = async (
  tx: Tx,
  { lines, product, now }: { readonly lines: readonly string[]; readonly product: string; readonly now: Moment },
): Promise<PoliciesNoted | undefined> => {
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
  const before = await newestPolicies(tx)
  if (before?.digest === digest) return undefined
  const version = (before?.version ?? 0) + 1
  await keepPolicies(tx, { version, digest, lines, product, notedAt: now })
  // The first are new as a whole: the digest says which, and they stand in the table.
  const change = before ? changedLines(before.lines, lines) : { added: [], removed: [] }
  return { version, digest, ...change }
}
