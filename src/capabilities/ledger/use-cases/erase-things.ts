import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { erasureKind, erasurePayload, type Ground } from '../rules/erasure.ts'
import { keepApproved, type Thing } from '../store/erasures.ts'

/**
 * LDG-14: the content of these things goes, every version so far, by the decision that the command of `cx` is. One person
 * asked for it, another decides it now. Each thing is a fact of that command; things without a fact on the ledger are
 * passed over.
 */
export const eraseThings = async (
  cx: Pick<Acting, 'tx' | 'actor' | 'now' | 'newId' | 'record'>,
  things: readonly Thing[],
  { ground, askedBy }: { readonly ground: Ground; readonly askedBy: Id<'person'> },
): Promise<void> => {
  const named = things.map((thing) => ({ ...thing, id: cx.newId(erasureKind) }))
  const erased = await keepApproved(cx.tx, named, { ground, askedBy, decidedBy: cx.actor.person, at: cx.now })
  for (const one of erased) cx.record(erasureKind, one.id, erasurePayload({ ...one, ground }, 'approved'))
}
