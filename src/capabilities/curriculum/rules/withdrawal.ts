import { no, ok, type Result } from '#kernel/result.ts'
import { contentKinds } from './draft.ts'

/** What is withdrawn with a reason: what is taught, and what is told in a notice. */
export const withdrawable = [...contentKinds, 'notice'] as const
export type Withdrawable = (typeof withdrawable)[number]

/** Something in use as the one who withdraws it has read it. */
interface Wanted {
  /** The version in use; `null` where there is none. */
  readonly inUse: string | null
  readonly read: string
  readonly reason: string
}

/** CUR-37 (R27, R29): the version that was read is withdrawn, with a reason that its author can work with. */
export const withdrawn = ({
  inUse,
  read,
  reason,
}: Wanted): Result<
  { readonly version: string; readonly reason: string },
  'item-not-found' | 'changed-meanwhile' | 'reason-missing'
> => {
  if (inUse === null) return no('item-not-found')
  if (inUse !== read) return no('changed-meanwhile')
  if (reason.trim().length < 2) return no('reason-missing')
  return ok({ version: read, reason: reason.trim() })
}
