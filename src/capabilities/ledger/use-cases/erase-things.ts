import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { erasureKind, erasurePayload, type Ground } from '../rules/erasure.ts'
import { keepApproved, type Thing } from '../store/erasures.ts'

interface Decided {
  readonly ground: Ground
  readonly askedBy: Id<'person'>
  readonly decidedBy: Id<'person'>
}

/**
 * LDG-14: the content of these things goes, every version so far: one person asked for it, another decided it. Each thing is
 * a fact of the entry that `cx` makes; things without a fact on the ledger are passed over.
 */
export const eraseThings = async (
  cx: Pick<Acting, 'tx' | 'now' | 'newId' | 'record'>,
  things: readonly Thing[],
  { ground, askedBy, decidedBy }: Decided,
): Promise<void> => {
  const named = things.map((thing) => ({ ...thing, id: cx.newId(erasureKind) }))
  const erased = await keepApproved(cx.tx, named, { ground, askedBy, decidedBy, at: cx.now })
  for (const one of erased) cx.record(erasureKind, one.id, erasurePayload({ ...one, ground }, 'approved'))
}
