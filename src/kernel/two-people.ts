import type { Id } from './id.ts'
import { no, ok, type Result } from './result.ts'

/** What one person asks and another decides. */
export interface AskedOfTwo {
  readonly askedBy: Id<'person'>
  readonly decidedBy: Id<'person'> | null
}

/** LDG-14, ORG-35: whoever asks is not who decides, and a decision is made once. */
export const decideAsSecond = (
  { askedBy, decidedBy }: AskedOfTwo,
  person: Id<'person'>,
): Result<null, 'second-person-needed' | 'already-decided'> => {
  if (decidedBy !== null) return no('already-decided')
  return askedBy === person ? no('second-person-needed') : ok(null)
}
